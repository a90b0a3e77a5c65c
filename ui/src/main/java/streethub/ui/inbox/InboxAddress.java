package streethub.ui.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.shared.GridCode;
import streethub.ui.desk.Addresses;

/**
 * What the inbox shows, as its address says it: the tab, the filters, and the case that is open beside the list. What
 * an address says wrongly does not filter.
 */
record InboxAddress(InboxFilter filter, @Nullable String openCase) {

    static InboxAddress of(QueryParameters query) {
        return new InboxAddress(
                new InboxFilter(
                        queue(query.getSingleParameter("queue")),
                        Addresses.unit(query.getSingleParameter("unit")),
                        query.getSingleParameter("subject").orElse(null),
                        query.getSingleParameter("overdue").isPresent()),
                query.getSingleParameter("case").orElse(null));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("queue", filter.queue().name().toLowerCase(Locale.ROOT));
        GridCode within = filter.within();
        if (within != null) {
            parameters.put("unit", within.value());
        }
        String subject = filter.subject();
        if (subject != null) {
            parameters.put("subject", subject);
        }
        if (filter.overdue()) {
            parameters.put("overdue", "1");
        }
        if (openCase != null) {
            parameters.put("case", openCase);
        }
        return QueryParameters.simple(parameters);
    }

    /** The same list with that case open beside it; null for none. */
    InboxAddress opening(@Nullable String number) {
        return new InboxAddress(filter, number);
    }

    /** Another tab, the same filters, nothing open. */
    InboxAddress at(InboxQueue queue) {
        return new InboxAddress(new InboxFilter(queue, filter.within(), filter.subject(), filter.overdue()), null);
    }

    private static InboxQueue queue(Optional<String> name) {
        for (InboxQueue queue : InboxQueue.values()) {
            if (name.filter(queue.name()::equalsIgnoreCase).isPresent()) {
                return queue;
            }
        }
        return InboxQueue.CLAIMABLE;
    }
}
