package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.forum.PostState;
import streethub.forum.ReviewCase;
import streethub.forum.SeenPost;
import streethub.ui.desk.DueWords;
import streethub.ui.web.Words;

/** The posts that wait, one under the other; those of trusted authors can be ticked, to be approved at once. */
final class QueueList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient DueWords dues;
    private final transient Runnable ticking;
    private final transient Runnable further;
    private final Map<String, Div> rows = new HashMap<>();
    /** With the text that was read when it was ticked: one that was written since is not. */
    private final Set<SeenPost> ticked = new HashSet<>();

    /**
     * An empty list.
     *
     * @param ticking called when a post was ticked or unticked
     * @param further called when more of them are asked for
     */
    QueueList(Words words, DueWords dues, Runnable ticking, Runnable further) {
        this.words = words;
        this.dues = dues;
        this.ticking = ticking;
        this.further = further;
        addClassName("mod-list");
    }

    /**
     * Shows these.
     *
     * @param more whether there are more behind them
     */
    void show(List<ReviewCase> posts, boolean more, @Nullable String open) {
        removeAll();
        rows.clear();
        ticked.retainAll(posts.stream().map(QueueList::seen).toList());
        if (posts.isEmpty()) {
            Paragraph none = new Paragraph(words.get("desk.forum.none"));
            none.addClassNames("hub-second", "mod-none");
            add(none);
        }
        for (ReviewCase post : posts) {
            Div row = row(post);
            rows.put(post.id(), row);
            add(row);
        }
        if (more) {
            add(new Button(words.get("desk.forum.more", ReviewQueue.PAGE), click -> further.run()));
        }
        mark(open);
        ticking.run();
    }

    /** Shows which of them is open. */
    void mark(@Nullable String open) {
        rows.forEach((id, row) -> {
            row.setClassName("open", id.equals(open));
            if (id.equals(open)) {
                row.scrollIntoView();
            }
        });
    }

    Set<SeenPost> ticked() {
        return Set.copyOf(ticked);
    }

    private static SeenPost seen(ReviewCase post) {
        return new SeenPost(post.id(), post.revision());
    }

    private Div row(ReviewCase post) {
        Anchor link = new Anchor("moderation?post=" + post.id());
        link.addClassName("desk-row");
        ReviewSign sign = ReviewSign.of(post);
        link.add(
                span(sign.shape() + " " + words.get(sign.key()), "desk-sign", sign.styleName()),
                span(post.reply() ? words.get("desk.forum.reply", post.title()) : post.title(), "desk-title"),
                due(post));
        Div more = new Div(new Span(post.boardName()), new Span(post.text().replaceAll("\\s+", " ")));
        more.addClassName("desk-more");
        link.add(more, span(state(post), "desk-state"));
        Div row = new Div();
        row.addClassName("mod-row");
        if (post.trusted() && post.state() != PostState.HELD) {
            row.add(tick(post));
        }
        row.add(link);
        return row;
    }

    private Span due(ReviewCase post) {
        Instant at = post.dueAt();
        if (at == null) {
            return new Span();
        }
        DueWords.Due due = dues.of(words.locale(), post.createdAt(), at);
        return span(due.text(), "desk-time", due.styleName());
    }

    private String state(ReviewCase post) {
        if (!post.marks().isEmpty()) {
            return words.get("desk.forum.marks", post.marks().size());
        }
        return post.trusted() ? words.get("desk.forum.trusted") : "";
    }

    private Checkbox tick(ReviewCase post) {
        Checkbox tick = new Checkbox(ticked.contains(seen(post)));
        tick.setAriaLabel(words.get("desk.forum.tick", post.title()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(seen(post));
            } else {
                ticked.remove(seen(post));
            }
            ticking.run();
        });
        return tick;
    }

    private static Span span(String text, String... styleNames) {
        Span span = new Span(text);
        span.addClassNames(styleNames);
        return span;
    }
}
