package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.device.Bound;
import streethub.device.Devices;
import streethub.device.Quarantine;
import streethub.device.QuarantinedDevice;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Texts;
import streethub.ui.desk.CardPages;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The senders that nobody knows, for admins: what they said last, and whose sensor they are. */
@Route(value = "quarantine", layout = StaffLayout.class)
@PermitAll
final class QuarantineView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Quarantine quarantine;
    private final transient Devices devices;
    private final transient Grids grids;
    private final transient DeviceFamilies families;
    private final transient DueWords dues;
    private final transient TimeWords times;
    private final transient Words words;
    private final CardPages<QuarantinedDevice> list;

    QuarantineView(
            CurrentActor current,
            Quarantine quarantine,
            Devices devices,
            Grids grids,
            DeviceFamilies families,
            Texts texts,
            DueWords dues,
            TimeWords times) {
        this.current = current;
        this.quarantine = quarantine;
        this.devices = devices;
        this.grids = grids;
        this.families = families;
        this.dues = dues;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list = new CardPages<>(
                words,
                "desk.quarantine.none",
                (cursor, limit) -> quarantine.page(current.get(), false, cursor, limit),
                this::card);
        add(new H1(words.get("desk.menu.quarantine")), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.reload();
    }

    private Div card(QuarantinedDevice stranger) {
        Span at = new Span(dues.ago(words.locale(), stranger.lastSeen()));
        at.setTitle(times.exactly(stranger.lastSeen()));
        at.addClassName("hub-second");
        Span reference = new Span(stranger.stranger().reference());
        reference.addClassName("letter-topic");
        Div line = new Div(at, reference);
        line.addClassName("case-line");
        Div card = new Div(line, facts(stranger), messages(stranger));
        card.addClassNames("hub-card", "letter");
        Button bind = new Button(words.get("desk.quarantine.bind"));
        bind.addClickListener(click -> {
            bind.setVisible(false);
            card.add(new BindPanel(
                    current, quarantine, devices, grids, families, words, stranger, done -> bound(card, done)));
        });
        Button dismiss = new Button(words.get("desk.quarantine.dismiss"), click -> dismiss(stranger, card));
        Div buttons = new Div(bind, dismiss);
        buttons.addClassName("case-buttons");
        card.add(buttons);
        return card;
    }

    private Paragraph facts(QuarantinedDevice stranger) {
        String model = stranger.stranger().model();
        Paragraph facts = new Paragraph(words.get(
                "desk.quarantine.facts",
                words.get("desk.quarantine.format." + stranger.stranger().format()),
                model.isEmpty() ? words.get("desk.quarantine.noModel") : model,
                stranger.seen(),
                times.exactly(stranger.firstSeen())));
        facts.addClassName("letter-reason");
        return facts;
    }

    /** What it said is read from the store when somebody wants to see it. */
    private Details messages(QuarantinedDevice stranger) {
        Div said = new Div();
        Details details = new Details(words.get("desk.quarantine.messages", stranger.kept()), said);
        details.addOpenedChangeListener(opened -> {
            said.removeAll();
            if (opened.isOpened()) {
                boolean unused = Notices.attempt(words, () -> quarantine
                        .messages(current.get(), stranger.id())
                        .forEach(message -> said.add(
                                DeviceCases.second(times.exactly(message.at()) + " · " + message.topic()),
                                new Pre(Payload.of(message.payload()).shown()))));
            }
        });
        return details;
    }

    private void bound(Div card, Bound bound) {
        Notices.done(
                bound.failed() == 0
                        ? words.get("desk.quarantine.bound", bound.device(), bound.replayed())
                        : words.get("desk.quarantine.boundPartly", bound.device(), bound.replayed(), bound.failed()));
        list.takeAway(card);
    }

    private void dismiss(QuarantinedDevice stranger, Div card) {
        if (Notices.attempt(words, () -> quarantine.dismiss(current.get(), stranger.id()))) {
            Notices.done(
                    words.get("desk.quarantine.dismissed", stranger.stranger().reference()));
            list.takeAway(card);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.quarantine");
    }
}
