package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmEvent;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.device.Devices;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.CurrentActor;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.camera.NearbyCameras;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The page of one alarm: what says so, since when, which case it is, and what was done about it. */
@Route(value = "alarms/:id([0-9]+)", layout = StaffLayout.class)
@PermitAll
final class AlarmPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Alarms alarms;
    private final transient Accounts accounts;
    private final transient Devices devices;
    private final transient NearbyCameras cameras;
    private final transient Grids grids;
    private final transient AlarmVerbs verbs;
    private final transient DueWords dues;
    private final transient TimeWords times;
    private final transient Words words;
    private final Div shown = new Div();
    private transient @Nullable AlarmView alarm;

    AlarmPageView(
            CurrentActor current,
            Alarms alarms,
            Accounts accounts,
            Devices devices,
            NearbyCameras cameras,
            Grids grids,
            AlarmVerbs verbs,
            DueWords dues,
            TimeWords times,
            Texts texts,
            LiveDevices liveDevices,
            LiveCases liveCases) {
        this.current = current;
        this.alarms = alarms;
        this.accounts = accounts;
        this.devices = devices;
        this.cameras = cameras;
        this.grids = grids;
        this.verbs = verbs;
        this.dues = dues;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassNames("case-page", "alarm-page");
        BackLink back = new BackLink("alarms", words.get("desk.menu.alarms"));
        add(back, shown);
        liveDevices.tell(this, changed -> again());
        liveCases.tell(this, changed -> again());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Long.parseLong(event.getRouteParameters().get("id").orElse("0")));
    }

    private void again() {
        AlarmView now = alarm;
        if (now != null) {
            show(now.id());
        }
    }

    /** For who may not see it, a sentence that says so. */
    private void show(long id) {
        shown.removeAll();
        try {
            AlarmView now = alarms.get(current.get(), id);
            List<AlarmEvent> history = alarms.history(current.get(), id);
            alarm = now;
            shown.add(
                    head(now),
                    verbs.draw(words, now, this::again),
                    facts(now),
                    new H2(words.get("desk.alarms.history")),
                    history(history));
        } catch (Refusal refusal) {
            alarm = null;
            shown.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private Component head(AlarmView now) {
        UrgencySign urgency = UrgencySign.of(now.urgency());
        Span mark = new Span(urgency.shape() + " " + words.get("incident.urgency." + now.urgency()));
        mark.addClassName(urgency.styleName());
        Div line = new Div(AlarmSign.of(words, now.state()), mark);
        line.addClassName("case-line");
        String measured = now.measured();
        Paragraph path = new Paragraph(grids.words(now.gridUnit()));
        path.addClassName("case-path");
        Div head = new Div(line, new H1(words.get(now.subject()) + (measured == null ? "" : " " + measured)), path);
        head.addClassNames("case-head", "device-head");
        return head;
    }

    private Component facts(AlarmView now) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, "desk.alarms.device", new Anchor("devices/" + now.deviceId(), now.deviceName()));
        fact(facts, "desk.alarms.case", new Anchor("cases/" + now.caseNumber(), now.caseNumber()));
        fact(facts, "desk.alarms.rule", new Span(words.get(now.ruleWords())));
        fact(facts, "desk.alarms.since", new Span(when(now.raisedAt())));
        fact(
                facts,
                "desk.alarms.last",
                new Span(when(now.alarmedAt()) + " · " + words.get("desk.alarms.times", now.times())));
        Instant cleared = now.clearedAt();
        if (cleared != null) {
            fact(facts, "desk.alarms.cleared", new Span(when(cleared)));
        }
        String assignee = now.assignee();
        fact(
                facts,
                "desk.alarms.assignee",
                new Span(assignee == null ? words.get("desk.alarms.assignee.grid") : accounts.displayName(assignee)));
        Instant until = now.silencedUntil();
        if (until != null) {
            fact(facts, "desk.alarms.silenced", new Span(times.exactly(until) + " · " + now.silencedFor()));
        }
        GeoPoint place = devices.get(current.get(), now.deviceId()).point();
        cameras.draw(words, place, now.caseNumber()).ifPresent(near -> fact(facts, "desk.cameras.near", near));
        return facts;
    }

    private String when(Instant at) {
        return dues.ago(words.locale(), at) + " · " + times.exactly(at);
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    private Component history(List<AlarmEvent> history) {
        Div list = new Div();
        list.addClassName("device-notes");
        history.forEach(event -> {
            Span at = new Span(dues.ago(words.locale(), event.at()));
            at.setTitle(times.exactly(event.at()));
            at.addClassName("hub-second");
            Span step = new Span(words.get("alarm.step." + event.step()));
            step.addClassName("case-strong");
            String said = event.words();
            Div line = new Div(at, step, new Span(event.name()), new Span(said == null ? "" : said));
            line.addClassName("case-line");
            list.add(line);
        });
        return list;
    }

    @Override
    public String getPageTitle() {
        AlarmView now = alarm;
        return now == null ? words.get("desk.menu.alarms") : words.get(now.subject());
    }
}
