package streethub.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.device.DeviceFilter;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.shared.CursorPage;

/** All facilities that a filter shows, read page by page, so that however many there are no more than one is held. */
@Component
class LedgerPages {

    private final Devices devices;
    private final FacilityLedger ledger;

    LedgerPages(Devices devices, FacilityLedger ledger) {
        this.devices = devices;
        this.ledger = ledger;
    }

    Iterator<FacilityView> of(Actor actor, DeviceFilter filter) {
        return new Iterator<>() {

            private final Deque<DeviceView> page = new ArrayDeque<>();
            private @Nullable String cursor;
            private boolean last;

            @Override
            public boolean hasNext() {
                while (page.isEmpty() && !last) {
                    CursorPage<DeviceView> next = devices.page(actor, filter, cursor, CursorPage.MAX_LIMIT);
                    page.addAll(next.items());
                    cursor = next.next();
                    last = cursor == null;
                }
                return !page.isEmpty();
            }

            @Override
            public FacilityView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ledger.of(page.removeFirst());
            }
        };
    }
}
