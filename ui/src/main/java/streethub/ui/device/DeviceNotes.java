package streethub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.device.DeviceNoteView;
import streethub.ui.desk.DueWords;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What the network said of one facility's sensor, the newest first. */
@Service
class DeviceNotes {

    private static final int MOST = 10;

    private final DueWords dues;
    private final TimeWords times;

    DeviceNotes(DueWords dues, TimeWords times) {
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, List<DeviceNoteView> notes) {
        Div list = new Div();
        list.addClassName("device-notes");
        if (!notes.isEmpty()) {
            list.add(new H2(words.get("desk.devices.notes")));
        }
        notes.stream().limit(MOST).forEach(note -> list.add(line(words, note)));
        return list;
    }

    private Div line(Words words, DeviceNoteView note) {
        Span at = new Span(dues.ago(words.locale(), note.at()));
        at.setTitle(times.exactly(note.at()));
        at.addClassName("hub-second");
        Div line = new Div(at, new Span(words.get("device.note." + note.kind())), new Span(note.words()));
        line.addClassName("case-line");
        return line;
    }
}
