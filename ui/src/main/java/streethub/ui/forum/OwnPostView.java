package streethub.ui.forum;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import streethub.forum.OwnPost;
import streethub.forum.OwnPosts;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.LiveCases;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** One of one's own posts: where it stands and why, what the moderator asks, and what one can do with it. */
@Route(value = "forum/mine/:id", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/forum.css")
final class OwnPostView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnPosts own;
    private final transient OwnPostActions actions;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient When when;
    private String id = "";
    private transient @Nullable OwnPost shown;

    OwnPostView(
            OwnPosts own, OwnPostActions actions, CurrentActor current, TimeWords times, Texts texts, LiveCases live) {
        this.own = own;
        this.actions = actions;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.when = new When(times, words.locale());
        addClassName("forum");
        live.tell(this, changed -> {
            if (changed.contains(id)) {
                refresh();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        show();
    }

    /** What others do shows, while what one is writing stays. */
    private void refresh() {
        OwnPost before = shown;
        if (current.get().isAnonymous() || before == null) {
            return;
        }
        if (!own.find(current.get(), id).equals(before)) {
            show();
        }
    }

    private void show() {
        removeAll();
        add(ForumTop.belowMine(words));
        try {
            OwnPost post = own.find(current.get(), id);
            shown = post;
            show(post);
        } catch (Refusal refusal) {
            add(
                    new H1(words.get("forum.page.mine")),
                    new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show(OwnPost post) {
        Span where = new Span(post.boardName() + " · " + when.of(post.createdAt()) + " · " + post.id());
        where.addClassName("hub-second");
        Paragraph next = new Paragraph(OwnPostWords.next(words, post));
        next.addClassName("forum-next");
        Div card = new Div(new PostSign(words, post.state()), where);
        card.addClassNames("hub-card", "forum-mine");
        OwnPostWords.why(words, post).ifPresent(why -> {
            Paragraph said = new Paragraph(why);
            said.addClassName("forum-strong");
            card.add(said);
        });
        String rule = post.rule();
        if (rule != null) {
            Span by = new Span(words.get(rule));
            by.addClassNames("hub-second", "hub-small");
            card.add(by);
        }
        card.add(next);
        if (post.visible()) {
            card.add(ForumTop.plain("/forum/" + post.topic() + "#" + post.id(), words.get("forum.mine.public")));
        }
        add(
                new H1(post.reply() ? words.get("forum.mine.reply", post.title()) : post.title()),
                card,
                actions.draw(words, post, this::show),
                actions.timeline(words, when, post));
    }

    @Override
    public String getPageTitle() {
        return words.get("forum.page.mine") + " · " + words.get("web.site");
    }
}
