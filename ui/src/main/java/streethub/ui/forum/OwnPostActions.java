package streethub.ui.forum;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.casework.CaseEvent;
import streethub.casework.TimelineTexts;
import streethub.forum.Forum;
import streethub.forum.OwnPost;
import streethub.forum.OwnPosts;
import streethub.forum.PostState;
import streethub.forum.Posts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What authors do with a post of their own: agree to a changed text, write it anew, appeal, take it back. */
@Service
class OwnPostActions {

    private static final int MOST_WORDS = 500;

    private final Posts posts;
    private final OwnPosts own;
    private final Forum forum;
    private final Photos photos;
    private final TimelineTexts sentences;
    private final CurrentActor current;
    private final PostLimit limit;
    private final ObjectProvider<Drafts> drafts;

    OwnPostActions(
            Posts posts,
            OwnPosts own,
            Forum forum,
            Photos photos,
            TimelineTexts sentences,
            CurrentActor current,
            PostLimit limit,
            ObjectProvider<Drafts> drafts) {
        this.posts = posts;
        this.own = own;
        this.forum = forum;
        this.photos = photos;
        this.sentences = sentences;
        this.current = current;
        this.limit = limit;
        this.drafts = drafts;
    }

    /**
     * What can be done with it as it stands.
     *
     * @param done called after something was done
     */
    Component draw(Words words, OwnPost post, Runnable done) {
        Div all = new Div();
        all.addClassName("forum-posts");
        OwnPost.Proposal proposal = post.proposal();
        if (proposal != null) {
            all.add(proposal(words, post, proposal, done));
        }
        if (isEditable(post.state())) {
            all.add(edit(words, post, done));
        } else {
            all.add(PostFields.html(forum.preview(post.text())));
        }
        Div buttons = new Div();
        buttons.addClassName("forum-buttons");
        if (post.appealable()) {
            all.add(appeal(words, post, done));
        }
        if (post.state() != PostState.WITHDRAWN && post.state() != PostState.HANDED) {
            Button withdraw = new Button(words.get("forum.mine.withdraw"), click -> withdraw(words, post, done));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            buttons.add(withdraw);
        }
        all.add(buttons);
        return all;
    }

    private static boolean isEditable(PostState state) {
        return switch (state) {
            case HIDDEN, HANDED, WITHDRAWN -> false;
            case IN_REVIEW, HELD, ASKED, PUBLISHED, REJECTED -> true;
        };
    }

    private Component proposal(Words words, OwnPost post, OwnPost.Proposal proposal, Runnable done) {
        Div card = new Div(new H2(words.get("forum.mine.proposal")));
        if (!post.reply()) {
            card.add(new Paragraph(proposal.title()));
        }
        card.add(PostFields.html(forum.preview(proposal.text())));
        Button accept = new Button(
                words.get("forum.mine.accept"),
                click ->
                        send(words, "forum.mine.accept.done", post, done, actor -> posts.acceptEdit(actor, post.id())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClassName("forum-wide");
        card.add(accept);
        card.addClassNames("hub-card", "forum-official");
        return card;
    }

    /** Where the author is to do something the text stands open, else behind a line. */
    private Component edit(Words words, OwnPost post, Runnable done) {
        PostFields fields = new PostFields(words, forum, photos, drafts.getObject(), limit, draft(post), !post.reply())
                .begin(post.title(), post.tags(), post.text(), post.photos());
        Button send = new Button(
                words.get("forum.mine.resubmit"),
                click -> NumbersDialog.unlessNone(
                        words,
                        forum.numbers(fields.written()),
                        () -> send(words, null, post, done, actor -> {
                            limit.require();
                            Sent.tell(words, posts.edit(actor, post.id(), fields.edit()));
                        })));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("forum-wide");
        Details details = new Details(words.get("forum.act.edit"), fields, send);
        details.setOpened(post.state() == PostState.ASKED || post.state() == PostState.REJECTED);
        details.addClassNames("hub-card", "forum-edit");
        return details;
    }

    private Component appeal(Words words, OwnPost post, Runnable done) {
        TextArea why = new TextArea(words.get("forum.mine.appeal.words"));
        why.setMaxLength(MOST_WORDS);
        why.setWidthFull();
        drafts.getObject().keep(draft(post) + "appeal", why);
        Button send = new Button(
                words.get("forum.mine.appeal"),
                click -> send(
                        words,
                        "forum.mine.appeal.done",
                        post,
                        done,
                        actor -> posts.appeal(actor, post.id(), why.getValue())));
        Details details = new Details(
                words.get("forum.mine.appeal.title"), new Paragraph(words.get("forum.mine.appeal.leads")), why, send);
        details.addClassNames("hub-card", "forum-edit");
        return details;
    }

    private void withdraw(Words words, OwnPost post, Runnable done) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("forum.mine.withdraw.ask"));
        ask.setText(words.get("forum.mine.withdraw.leads"));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.cancel"));
        ask.setConfirmText(words.get("forum.mine.withdraw"));
        ask.setConfirmButtonTheme("primary error");
        ask.addConfirmListener(confirmed ->
                send(words, "forum.mine.withdraw.done", post, done, actor -> posts.withdraw(actor, post.id())));
        ask.open();
    }

    /** Every step so far, the newest first; who decided stays unnamed. */
    Component timeline(Words words, When when, OwnPost post) {
        OrderedList list = new OrderedList();
        list.addClassName("forum-steps");
        for (CaseEvent event : own.timeline(current.get(), post.id()).reversed()) {
            Span at = new Span(when.of(event.at()));
            at.addClassName("hub-second");
            at.setTitle(when.exactly(event.at()));
            list.add(new ListItem(at, new Span(sentences.sentence(words.locale(), "forum", event))));
        }
        return new Details(words.get("forum.mine.steps"), list);
    }

    private void send(Words words, @Nullable String said, OwnPost post, Runnable done, Consumer<Actor> verb) {
        if (Notices.attempt(words, () -> verb.accept(current.get()))) {
            drafts.getObject().forget(draft(post));
            if (said != null) {
                Notices.done(words.get(said));
            }
            done.run();
        }
    }

    private static String draft(OwnPost post) {
        return "forum/mine/" + post.id() + "/";
    }
}
