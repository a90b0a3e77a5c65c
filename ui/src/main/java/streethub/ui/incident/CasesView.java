package streethub.ui.incident;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.function.Function;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentSummary;
import streethub.incident.Urgency;
import streethub.shared.Texts;
import streethub.ui.desk.Dates;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.UnitField;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** All cases in one's scope, the newest first. */
@Route(value = "cases", layout = StaffLayout.class)
@PermitAll
final class CasesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient DueWords dues;
    private final transient TimeWords times;
    private final TextField text;
    private final UnitField unit;
    private final Select<IncidentStatus> status;
    private final Select<IncidentKind> kind;
    private final DatePicker from;
    private final DatePicker to;
    private final DeskList<IncidentSummary> list;
    private transient CasesAddress address = CasesAddress.of(QueryParameters.empty());

    CasesView(CurrentActor current, IncidentReading reading, Grids grids, Texts texts, DueWords dues, TimeWords times) {
        this.words = new Words(texts, getLocale());
        this.dues = dues;
        this.times = times;
        addClassName("cases");
        text = text();
        unit = new UnitField(current.get(), grids);
        unit.setLabel(words.get("desk.within"));
        unit.addValueChangeListener(change -> filter(change.isFromClient()));
        status = select("desk.cases.status", "incident.status.", IncidentStatus.values());
        kind = select("desk.cases.kind", "incident.kind.", IncidentKind.values());
        from = Dates.field(words, "desk.cases.from");
        to = Dates.field(words, "desk.cases.to");
        from.addValueChangeListener(change -> filter(change.isFromClient()));
        to.addValueChangeListener(change -> filter(change.isFromClient()));
        list = new DeskList<>(
                (cursor, limit) -> reading.list(current.get(), address.filter(), cursor, limit), this::row);
        list.addItemClickListener(
                click -> UI.getCurrent().navigate("cases/" + click.getItem().number()));
        Div filters = new Div(text, unit, status, kind, from, to);
        filters.addClassName("desk-filters");
        add(new H1(words.get("desk.menu.cases")), filters, list);
    }

    private TextField text() {
        TextField field = new TextField(words.get("desk.search"));
        field.setMaxLength(IncidentFilter.LONGEST_TEXT);
        field.setClearButtonVisible(true);
        field.addClassName("cases-text");
        field.addValueChangeListener(change -> filter(change.isFromClient()));
        return field;
    }

    private <E extends Enum<E>> Select<E> select(String labelKey, String prefix, E[] values) {
        Select<E> select = new Select<>();
        select.setLabel(words.get(labelKey));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.get("desk.all"));
        Function<E, String> name = value -> value == null ? words.get("desk.all") : words.get(prefix + value);
        select.setItemLabelGenerator(name::apply);
        select.addValueChangeListener(change -> filter(change.isFromClient()));
        return select;
    }

    private void filter(boolean byPerson) {
        if (byPerson) {
            String typed = text.getValue().strip();
            CasesAddress asked = new CasesAddress(
                    typed.isEmpty() ? null : typed,
                    unit.getValue(),
                    status.getValue(),
                    kind.getValue(),
                    from.getValue(),
                    to.getValue());
            UI.getCurrent().navigate("cases", asked.query());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = CasesAddress.of(event.getLocation().getQueryParameters());
        String asked = address.text();
        text.setValue(asked == null ? "" : asked);
        unit.setValue(address.unit());
        status.setValue(address.status());
        kind.setValue(address.kind());
        from.setValue(address.from());
        to.setValue(address.to());
        list.sayWhenEmpty(asked == null ? words.get("desk.cases.none") : words.get("desk.cases.none.text", asked));
        list.reload();
    }

    private DeskList.Row row(IncidentSummary summary) {
        Urgency urgency = summary.urgency();
        UrgencySign sign = UrgencySign.of(urgency == null ? Urgency.GENERAL : urgency);
        Instant due = summary.dueAt();
        Instant closed = summary.closedAt();
        DueWords.Due told = due != null
                ? dues.of(words.locale(), summary.filedAt(), due)
                : new DueWords.Due(
                        closed == null ? "" : words.get("desk.cases.closed", dues.ago(words.locale(), closed)),
                        "hub-second");
        Instant exact = due == null ? closed : due;
        return new DeskList.Row(
                urgency == null ? "" : sign.shape(),
                sign.styleName(),
                urgency == null ? "" : words.get("incident.urgency." + urgency),
                words.get(summary.subject()),
                summary.number(),
                summary.place(),
                told.text(),
                told.styleName(),
                exact == null ? "" : times.exactly(exact),
                words.get("incident.status." + summary.status()));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.cases");
    }
}
