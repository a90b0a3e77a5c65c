package streethub.ui.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import streethub.casework.InboxCounts;
import streethub.casework.InboxQueue;
import streethub.ui.web.Words;

/** The four tabs of the inbox, with how much stands in each that is open. */
final class InboxTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private final Map<InboxQueue, Anchor> links = new EnumMap<>(InboxQueue.class);
    private final Map<InboxQueue, Span> counts = new EnumMap<>(InboxQueue.class);

    InboxTabs(Words words) {
        addClassName("desk-tabs");
        for (InboxQueue queue : InboxQueue.values()) {
            Span count = new Span();
            count.addClassName("desk-count");
            Anchor link = new Anchor();
            link.add(new Span(words.get("desk.inbox." + queue)), count);
            links.put(queue, link);
            counts.put(queue, count);
            add(link);
        }
    }

    void show(InboxAddress address, InboxCounts now) {
        links.forEach((queue, link) -> {
            link.setHref("inbox?" + address.at(queue).query().getQueryString());
            if (queue == address.filter().queue()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        count(InboxQueue.MINE, now.mine());
        count(InboxQueue.CLAIMABLE, now.claimable());
        count(InboxQueue.STARTED, now.started());
    }

    private void count(InboxQueue queue, int number) {
        Span count = counts.get(queue);
        if (count != null) {
            count.setText(number >= InboxCounts.MOST ? InboxCounts.MOST - 1 + "+" : Integer.toString(number));
        }
    }
}
