package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import streethub.forum.Mark;
import streethub.ui.web.Words;

/** A text as it was typed, with the places to look at marked. */
final class MarkedText {

    private MarkedText() {}

    /** The parts of the title, or of the text, in their order; of marks that overlap the first counts. */
    static List<Component> of(Words words, String text, List<Mark> marks, boolean title) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.inTitle() == title)
                .sorted(Comparator.comparingInt(Mark::from))
                .toList();
        List<Component> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : here) {
            if (mark.from() >= at && mark.until() <= text.length()) {
                parts.add(new Text(text.substring(at, mark.from())));
                parts.add(marked(words, text.substring(mark.from(), mark.until()), mark.kind()));
                at = mark.until();
            }
        }
        parts.add(new Text(text.substring(at)));
        return parts;
    }

    private static Span marked(Words words, String text, Mark.Kind kind) {
        Span marked = new Span(text);
        marked.addClassName("mod-mark");
        marked.setClassName("mod-severe", kind == Mark.Kind.SEVERE_WORD);
        marked.setTitle(words.get("forum.mark." + kind));
        return marked;
    }
}
