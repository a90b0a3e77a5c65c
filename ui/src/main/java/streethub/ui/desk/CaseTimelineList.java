package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.casework.CaseEvent;
import streethub.casework.TimelineTexts;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Every step of a case in words, the newest first: when, who, and by which rule. */
@Service
public class CaseTimelineList {

    private final TimelineTexts sentences;
    private final DueWords dues;
    private final TimeWords times;

    CaseTimelineList(TimelineTexts sentences, DueWords dues, TimeWords times) {
        this.sentences = sentences;
        this.dues = dues;
        this.times = times;
    }

    /**
     * The steps as a list.
     *
     * @param feature whose texts say the steps
     */
    public Component draw(Words words, String feature, List<CaseEvent> events) {
        OrderedList list = new OrderedList();
        list.addClassName("case-timeline");
        events.reversed().forEach(event -> list.add(line(words, feature, event)));
        return list;
    }

    private ListItem line(Words words, String feature, CaseEvent event) {
        Span when = new Span(dues.ago(words.locale(), event.at()));
        when.addClassNames("hub-second", "case-when");
        when.setTitle(times.exactly(event.at()));
        Paragraph sentence = new Paragraph(sentences.sentence(words.locale(), feature, event));
        ListItem line = new ListItem(when, sentence);
        String who = event.actor().equals("system") ? words.get("desk.system") : event.actorName();
        String rule = event.rule();
        Span by = new Span(rule == null ? who : who + " · " + words.get(rule));
        by.addClassNames("hub-second", "hub-small", "case-by");
        line.add(by);
        return line;
    }
}
