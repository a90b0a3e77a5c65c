package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.identity.CurrentActor;
import streethub.ui.desk.DueWords;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The latest alarms of one facility, each a link to its page. */
@Service
class AlarmLines {

    private static final int MOST = 5;

    private final Alarms alarms;
    private final CurrentActor current;
    private final DueWords dues;
    private final TimeWords times;

    AlarmLines(Alarms alarms, CurrentActor current, DueWords dues, TimeWords times) {
        this.alarms = alarms;
        this.current = current;
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, String device) {
        Div list = new Div();
        list.addClassName("device-cases");
        var found = alarms.page(current.get(), new AlarmFilter(null, null, null, device), null, MOST);
        if (found.items().isEmpty()) {
            list.add(DeviceCases.second(words.get("desk.devices.alarms.none")));
        }
        found.items().forEach(alarm -> list.add(line(words, alarm)));
        if (found.next() != null) {
            list.add(new Anchor("alarms?device=" + device, words.get("desk.devices.alarms.all")));
        }
        return new Div(new H2(words.get("desk.menu.alarms")), list);
    }

    private Anchor line(Words words, AlarmView alarm) {
        String measured = alarm.measured();
        Span subject = new Span(words.get(alarm.subject()) + (measured == null ? "" : " " + measured));
        subject.addClassName("case-strong");
        Span since = new Span(dues.ago(words.locale(), alarm.raisedAt()));
        since.setTitle(times.exactly(alarm.raisedAt()));
        Anchor line = new Anchor("alarms/" + alarm.id());
        line.add(
                subject,
                new Span(words.get("alarm.state." + alarm.state())),
                new Span(words.get("desk.alarms.times", alarm.times())),
                since);
        return line;
    }
}
