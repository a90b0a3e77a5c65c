package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What has been decided and not been sent yet, the newest first to be undone. */
final class UndoBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Deque<Entry> kept = new ArrayDeque<>();
    private final Span last = new Span();

    private record Entry(KeptDecision decision, String said) {}

    /**
     * An empty bar.
     *
     * @param press undoes the newest
     */
    UndoBar(Words words, Runnable press) {
        this.words = words;
        addClassName("mod-undo");
        last.getElement().setAttribute("role", "status");
        add(last, new Button(words.get("desk.forum.undo"), click -> press.run()));
        setVisible(false);
    }

    /** One more. */
    void keep(KeptDecision decision, String said) {
        kept.addLast(new Entry(decision, said));
        show();
    }

    /** Forgets those that were sent. */
    void tidy() {
        kept.removeIf(entry -> entry.decision().isOver());
        show();
    }

    /** Undoes the newest and says so, or that there is nothing any more to undo; null where nothing was undone. */
    @Nullable KeptDecision undo() {
        Entry newest = kept.pollLast();
        boolean undone = newest != null && newest.decision().undo();
        show();
        if (newest == null || !undone) {
            Notices.refused(words, words.get("desk.forum.undo.not"));
            return null;
        }
        Notices.done(words.get("desk.forum.undo.done", newest.said()));
        return newest.decision();
    }

    /** Sends all now: the moderator leaves. */
    void sendAll() {
        kept.forEach(entry -> entry.decision().send());
        kept.clear();
    }

    /** The posts that have been decided about. */
    Set<String> posts() {
        return kept.stream().flatMap(entry -> entry.decision().posts().stream()).collect(Collectors.toSet());
    }

    private void show() {
        Entry newest = kept.peekLast();
        setVisible(newest != null);
        if (newest != null) {
            last.setText(words.get("desk.forum.undo.wait", newest.said(), KeptDecisions.WHILE.toSeconds()));
        }
    }
}
