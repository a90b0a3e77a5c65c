package streethub.ui.inbox;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRules;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** What of a tab to show: only one part of the grid, only one kind, only what is overdue. */
final class InboxFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final String BOOKING = "booking.subject";

    private final UnitField within;
    private final Select<String> subject = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private InboxQueue queue = InboxQueue.CLAIMABLE;

    InboxFilters(Words words, Actor actor, Grids grids, AlarmRules alarms, Consumer<InboxFilter> chosen) {
        addClassName("desk-filters");
        within = new UnitField(actor, grids);
        within.setPlaceholder(words.get("desk.within"));
        within.setAriaLabel(words.get("desk.within"));
        subject.setItems(Stream.of(
                        Arrays.stream(IncidentKind.values()).map(IncidentKind::subject),
                        alarms.kinds().stream().map(AlarmKind::subject),
                        Stream.of(BOOKING))
                .flatMap(keys -> keys)
                .toList());
        subject.setItemLabelGenerator(key -> key == null ? words.get("desk.inbox.subject.all") : words.get(key));
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(words.get("desk.inbox.subject.all"));
        subject.setPlaceholder(words.get("desk.inbox.subject"));
        subject.setAriaLabel(words.get("desk.inbox.subject"));
        overdue.setLabel(words.get("desk.inbox.overdue"));
        within.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        subject.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        overdue.addValueChangeListener(change -> choose(change.isFromClient(), chosen));
        add(within, subject, overdue);
    }

    private void choose(boolean byPerson, Consumer<InboxFilter> chosen) {
        if (byPerson) {
            chosen.accept(value());
        }
    }

    void show(InboxFilter filter) {
        queue = filter.queue();
        within.setValue(filter.within());
        String key = filter.subject();
        subject.setValue(key);
        overdue.setValue(filter.overdue());
        overdue.setVisible(queue != InboxQueue.DONE);
    }

    private InboxFilter value() {
        return new InboxFilter(queue, within.getValue(), subject.getValue(), overdue.getValue());
    }
}
