package streethub.ui.forum;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import streethub.forum.OwnPosts;
import streethub.forum.PostView;
import streethub.forum.Posts;
import streethub.forum.Reactions;
import streethub.forum.TopicPage;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What a reader with an account does with a post: like it, take it up, report it; with one's own, write it anew. */
@Service
class PostActions {

    private final Reactions reactions;
    private final Posts posts;
    private final OwnPosts own;
    private final CurrentActor current;

    PostActions(Reactions reactions, Posts posts, OwnPosts own, CurrentActor current) {
        this.reactions = reactions;
        this.posts = posts;
        this.own = own;
        this.current = current;
    }

    /** Whether whoever is logged in wrote it. */
    boolean isOwn(String id) {
        try {
            return own.find(current.get(), id).id().equals(id);
        } catch (Refusal anothers) {
            return false;
        }
    }

    /**
     * The buttons below a post.
     *
     * @param asker whether whoever is logged in opened the topic
     * @param done called after something was done
     * @param quote begins a reply that takes the post up
     */
    Div draw(Words words, TopicPage topic, PostView post, boolean asker, Runnable done, Consumer<PostView> quote) {
        Div buttons = new Div();
        buttons.addClassName("forum-buttons");
        buttons.add(like(words, post, done), quiet(words.get("forum.act.quote"), () -> quote.accept(post)));
        if (asker && !post.id().equals(topic.opening().id())) {
            boolean chosen = post.id().equals(topic.answeredBy());
            buttons.add(quiet(
                    words.get(chosen ? "forum.act.answer.not" : "forum.act.answer"),
                    () -> send(
                            words,
                            chosen ? "forum.act.answer.not.done" : "forum.act.answer.done",
                            done,
                            actor -> posts.answered(actor, topic.opening().id(), chosen ? null : post.id()))));
        }
        if (isOwn(post.id())) {
            buttons.add(quiet(words.get("forum.act.edit"), () -> UI.getCurrent().navigate("forum/mine/" + post.id())));
        } else {
            buttons.add(quiet(words.get("forum.act.report"), () -> report(words, post, done)));
        }
        return buttons;
    }

    private Button like(Words words, PostView post, Runnable done) {
        boolean liked = reactions.likes(current.get(), post.id());
        Button like = new Button((liked ? "♥ " : "♡ ") + post.likes(), click -> {
            if (Notices.attempt(words, () -> reactions.like(current.get(), post.id(), !liked))) {
                done.run();
            }
        });
        like.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        like.setAriaLabel(words.get(liked ? "forum.act.like.not" : "forum.act.like"));
        like.setTooltipText(words.get(liked ? "forum.act.like.not" : "forum.act.like"));
        like.getElement().setAttribute("aria-pressed", liked);
        return like;
    }

    private void report(Words words, PostView post, Runnable done) {
        ReportDialog dialog = new ReportDialog(
                words,
                (breach, why) -> send(
                        words,
                        "forum.act.report.done",
                        done,
                        actor -> reactions.report(actor, post.id(), breach, why)));
        dialog.open();
    }

    /** The button that follows the topic, or does so no more. */
    Button follow(Words words, String topic, Runnable done) {
        boolean follows = reactions.follows(current.get(), topic);
        return quiet(
                words.get(follows ? "forum.act.follow.not" : "forum.act.follow"),
                () -> send(
                        words,
                        follows ? "forum.act.follow.not.done" : "forum.act.follow.done",
                        done,
                        actor -> reactions.follow(actor, topic, !follows)));
    }

    private boolean send(Words words, String said, Runnable done, Consumer<Actor> verb) {
        boolean sent = Notices.attempt(words, () -> verb.accept(current.get()));
        if (sent) {
            Notices.done(words.get(said));
            done.run();
        }
        return sent;
    }

    private static Button quiet(String label, Runnable press) {
        Button button = new Button(label, click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
