package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import streethub.device.Maintenance;
import streethub.device.Maintenances;
import streethub.identity.Actor;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The maintenance of one facility: what goes on or is planned, and, for whoever may, to begin and end it. */
final class MaintenancePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;
    static final List<Duration> SPANS = List.of(
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(7));

    private final transient DeviceMaintenance work;
    private final transient Words words;

    MaintenancePanel(DeviceMaintenance work, Words words) {
        this.work = work;
        this.words = words;
        addClassName("device-maintenance");
    }

    void show(Actor actor, String device) {
        removeAll();
        boolean may = Maintenances.mayPlan(actor);
        for (Maintenance one : work.open(device)) {
            Span said = new Span("◼ "
                    + words.get(
                            one.begun() ? "desk.maintenance.on" : "desk.maintenance.planned",
                            work.exactly(one.beginsAt()),
                            work.exactly(one.endsAt()),
                            one.reason(),
                            one.plannedBy()));
            said.addClassName("hub-service");
            Div line = new Div(said);
            line.addClassName("case-line");
            if (may) {
                line.add(TaskActions.other(
                        words,
                        "desk.maintenance.end",
                        () -> act("desk.maintenance.ended", () -> {
                            work.end(one.id());
                            show(actor, device);
                        })));
            }
            add(line);
        }
        if (may) {
            add(TaskActions.other(words, "desk.maintenance.begin", () -> ask(actor, device)));
        }
    }

    private void act(String done, Runnable verb) {
        if (Notices.attempt(words, verb)) {
            Notices.done(words.get(done));
        }
    }

    private void ask(Actor actor, String device) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.get("desk.maintenance.begin"));
        dialog.setWidth("min(480px, 92vw)");
        Select<Duration> span = new Select<>();
        span.setLabel(words.get("desk.maintenance.span"));
        span.setItems(SPANS);
        span.setItemLabelGenerator(it -> words.get("desk.alarms.silence.hours", it == null ? 0 : it.toHours()));
        span.setValue(SPANS.get(1));
        span.setWidthFull();
        TextArea reason = new TextArea(words.get("desk.maintenance.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        Button send = new Button(
                words.get("desk.maintenance.begin"),
                click -> act("desk.maintenance.begun", () -> {
                    work.begin(device, span.getValue(), reason.getValue());
                    dialog.close();
                    show(actor, device);
                }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(words.get("desk.maintenance.leads")), span, reason);
        dialog.getFooter().add(new Button(words.get("desk.cancel"), click -> dialog.close()), send);
        dialog.open();
    }
}
