package streethub.ui.forum;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.attachment.Photos;
import streethub.forum.BoardView;
import streethub.forum.Forum;
import streethub.forum.NewReply;
import streethub.forum.PostView;
import streethub.forum.Posts;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Answering on a topic, perhaps taking up what another wrote. It stays while the posts above change. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ReplyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Forum forum;
    private final transient Photos photos;
    private final transient OwnBoards boards;
    private final transient CurrentActor current;
    private final transient PostLimit limit;
    private final transient Drafts drafts;
    private final transient Words words;
    private final Div quoted = new Div();
    private final Checkbox anonymous = new Checkbox();
    private final Div place = new Div();
    private String topic = "";
    private @Nullable String quotes;
    private @Nullable PostFields fields;
    private transient Runnable done = () -> {};

    ReplyForm(
            Posts posts,
            Forum forum,
            Photos photos,
            OwnBoards boards,
            CurrentActor current,
            PostLimit limit,
            Drafts drafts,
            Texts texts) {
        this.posts = posts;
        this.forum = forum;
        this.photos = photos;
        this.boards = boards;
        this.current = current;
        this.limit = limit;
        this.drafts = drafts;
        this.words = new Words(texts, getLocale());
        addClassNames("hub-card", "forum-reply");
        quoted.addClassName("forum-quote");
        quoted.setVisible(false);
        anonymous.setLabel(words.get("forum.write.anonymous"));
        anonymous.setHelperText(words.get("forum.write.anonymous.how"));
    }

    /**
     * For that topic.
     *
     * @param sent called after a reply was sent
     */
    void show(String topicId, BoardView board, Runnable sent) {
        topic = topicId;
        done = sent;
        removeAll();
        if (!boards.mayWrite(current.get(), board)) {
            add(new Paragraph(words.get("forum.board.neighboursOnly", board.name())));
            return;
        }
        anonymous.setVisible(board.anonymousAllowed());
        Button send = new Button(words.get("forum.write.reply.send"), click -> ask());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("forum-wide");
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        add(new H2(words.get("forum.write.reply")), quoted, place, anonymous, send);
        begin();
    }

    private void begin() {
        place.removeAll();
        PostFields empty = new PostFields(words, forum, photos, drafts, limit, draft(), false).beginEmpty();
        fields = empty;
        place.add(empty);
    }

    /** Takes up that post. */
    void quote(PostView post) {
        quotes = post.id();
        quoted.removeAll();
        Button drop = new Button(words.get("forum.act.quote.not"), click -> unquote());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        quoted.add(new Span(words.get("forum.write.quotes", PostCard.name(words, post.authorName()))), drop);
        quoted.setVisible(true);
        PostFields open = fields;
        if (open != null) {
            open.focusText();
        }
    }

    private void unquote() {
        quotes = null;
        quoted.setVisible(false);
    }

    private void ask() {
        PostFields typed = fields;
        if (typed != null) {
            NumbersDialog.unlessNone(words, forum.numbers(typed.written()), () -> send(typed));
        }
    }

    private void send(PostFields typed) {
        boolean unnamed = anonymous.isVisible() && anonymous.getValue();
        boolean sent = Notices.attempt(words, () -> {
            limit.require();
            Sent.tell(
                    words,
                    posts.reply(current.get(), topic, new NewReply(typed.text(), quotes, unnamed, typed.photos())));
        });
        if (sent) {
            drafts.forget(draft());
            unquote();
            begin();
            done.run();
        }
    }

    private String draft() {
        return "forum/reply/" + topic + "/";
    }
}
