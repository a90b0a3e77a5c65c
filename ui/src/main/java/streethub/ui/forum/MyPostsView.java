package streethub.ui.forum;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import streethub.shared.CursorPage;
import streethub.shared.Texts;
import streethub.ui.desk.LiveCases;
import streethub.ui.shell.HubLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** All that one wrote in the forum, the newest first, with where each stands. It follows what becomes of them. */
@Route(value = "forum/mine", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/forum.css")
final class MyPostsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient OwnPosts own;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient When when;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    MyPostsView(OwnPosts own, CurrentActor current, TimeWords times, Texts texts, LiveCases live) {
        this.own = own;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.when = new When(times, words.locale());
        addClassName("forum");
        list.addClassName("forum-posts");
        more = new Button(words.get("forum.mine.older"), click -> more());
        Anchor open = new Anchor("forum/new", words.get("forum.page.new"));
        open.addClassName("forum-link");
        add(ForumTop.ofMine(words), new H1(words.get("forum.page.mine")), open, list, more);
        live.tell(this, changed -> {
            if (changed.stream().anyMatch(number -> number.startsWith("F"))) {
                begin();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
    }

    private void begin() {
        if (current.get().isAnonymous()) {
            return;
        }
        list.removeAll();
        next = null;
        more();
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(words.get("forum.mine.none")));
        }
    }

    private void more() {
        CursorPage<OwnPost> page = own.list(current.get(), next, PAGE);
        page.items().forEach(post -> list.add(card(post)));
        next = page.next();
        more.setVisible(next != null);
    }

    private Component card(OwnPost post) {
        Anchor title = new Anchor(
                "forum/mine/" + post.id(), post.reply() ? words.get("forum.mine.reply", post.title()) : post.title());
        title.addClassName("forum-strong");
        Span where = new Span(post.boardName() + " · " + when.of(post.createdAt()));
        where.addClassName("hub-second");
        Div card = new Div(new PostSign(words, post.state()), title, where);
        card.addClassNames("hub-card", "forum-mine");
        OwnPostWords.why(words, post).ifPresent(why -> card.add(new Paragraph(why)));
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.get("forum.page.mine") + " · " + words.get("web.site");
    }
}
