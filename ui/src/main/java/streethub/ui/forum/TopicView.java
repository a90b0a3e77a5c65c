package streethub.ui.forum;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.Forum;
import streethub.forum.OfficialAnswer;
import streethub.forum.OfficialAnswers;
import streethub.forum.PostView;
import streethub.forum.TopicPage;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.LiveTopics;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** A topic for those who take part: read, reply, like, follow, report; for an office, answer in its name. */
@Route(value = "forum/topics/:id", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/forum.css")
final class TopicView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient Forum forum;
    private final transient OfficialAnswers answers;
    private final transient PostActions actions;
    private final transient OwnBoards boards;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient When when;
    private final Div shown = new Div();
    private final ReplyForm reply;
    private String id = "";
    private String title = "";
    private int pages = 1;

    TopicView(
            Forum forum,
            OfficialAnswers answers,
            PostActions actions,
            OwnBoards boards,
            ReplyForm reply,
            CurrentActor current,
            TimeWords times,
            Texts texts,
            LiveTopics live) {
        this.forum = forum;
        this.answers = answers;
        this.actions = actions;
        this.boards = boards;
        this.reply = reply;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.when = new When(times, words.locale());
        addClassName("forum");
        shown.addClassName("forum-posts");
        live.tell(this, changed -> {
            if (changed.contains(id)) {
                draw();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        removeAll();
        add(ForumTop.belowTopic(words, id), shown, reply);
        draw();
        try {
            reply.show(id, forum.topic(id, null, 1).board(), this::draw);
            reply.setVisible(true);
        } catch (Refusal gone) {
            reply.setVisible(false);
        }
    }

    /** Reads the topic anew, with as many replies as have been asked for. */
    private void draw() {
        shown.removeAll();
        try {
            TopicPage topic = forum.topic(id, null, PAGE);
            title = topic.title();
            draw(topic);
        } catch (Refusal refusal) {
            title = words.get("forum.page.gone");
            shown.add(new H1(title), new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void draw(TopicPage topic) {
        boolean asker = actions.isOwn(id);
        Div head = new Div(actions.follow(words, id, this::draw));
        head.addClassName("forum-buttons");
        if (boards.isOffice(current.get(), topic.board())) {
            head.add(new Button(words.get("forum.act.official"), click -> answer(topic.official())));
        }
        if (boards.isReviewer(current.get(), topic.board())) {
            head.add(new Anchor("moderation?post=" + id, words.get("desk.menu.moderation")));
        }
        shown.add(new H1(topic.title()), head, card(topic, topic.opening(), asker));
        OfficialAnswer official = topic.official();
        if (official != null) {
            shown.add(official(official));
        }
        String number = topic.caseNumber();
        if (number != null) {
            shown.add(new Paragraph(words.get("forum.page.case", number)));
        }
        shown.add(new H2(words.get("forum.page.replies", topic.replyCount())));
        String next = topic.replies().next();
        List<PostView> replies = new ArrayList<>(topic.replies().items());
        for (int page = 1; page < pages && next != null; page++) {
            TopicPage more = forum.topic(id, next, PAGE);
            replies.addAll(more.replies().items());
            next = more.replies().next();
        }
        replies.forEach(each -> shown.add(card(topic, each, asker)));
        if (next != null) {
            shown.add(new Button(words.get("forum.page.replies.more"), click -> {
                pages++;
                draw();
            }));
        }
    }

    private PostCard card(TopicPage topic, PostView post, boolean asker) {
        PostCard card = new PostCard(words, when, post, post.id().equals(topic.answeredBy()));
        Div buttons = actions.draw(words, topic, post, asker, this::draw, reply::quote);
        if (!post.id().equals(id) && boards.isReviewer(current.get(), topic.board())) {
            buttons.add(new Anchor("moderation?post=" + post.id(), words.get("desk.menu.moderation")));
        }
        card.add(buttons);
        return card;
    }

    private Div official(OfficialAnswer official) {
        Span at = new Span(when.of(official.at()));
        at.setTitle(when.exactly(official.at()));
        at.addClassName("hub-second");
        Div card = new Div(
                new H2(words.get("forum.page.official", official.unit())), at, PostFields.html(official.html()));
        card.addClassNames("hub-card", "forum-official");
        return card;
    }

    private void answer(@Nullable OfficialAnswer before) {
        new OfficialDialog(words, before, (unit, text) -> {
                    boolean sent = Notices.attempt(words, () -> answers.answer(current.get(), id, unit, text));
                    if (sent) {
                        Notices.done(words.get("forum.act.official.done"));
                        draw();
                    }
                    return sent;
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + words.get("forum.page.title");
    }
}
