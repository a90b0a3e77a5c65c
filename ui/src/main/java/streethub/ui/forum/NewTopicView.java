package streethub.ui.forum;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.Photos;
import streethub.forum.BoardView;
import streethub.forum.Forum;
import streethub.forum.NewTopic;
import streethub.forum.PostReceipt;
import streethub.forum.Posts;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Opening a topic: on which board, title and text, tags, photos. What is typed stays until it is sent. */
@Route(value = "forum/new", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/forum.css")
final class NewTopicView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DRAFT = "forum/new/";

    private final transient Posts posts;
    private final transient Forum forum;
    private final transient CurrentActor current;
    private final transient PostLimit limit;
    private final transient Drafts drafts;
    private final transient Words words;
    private final Select<BoardView> board = new Select<>();
    private final Checkbox anonymous = new Checkbox();
    private final Paragraph about = new Paragraph();
    private final PostFields fields;

    NewTopicView(
            Forum forum,
            OwnBoards boards,
            Posts posts,
            Photos photos,
            CurrentActor current,
            PostLimit limit,
            Drafts drafts,
            Texts texts) {
        this.posts = posts;
        this.forum = forum;
        this.current = current;
        this.limit = limit;
        this.drafts = drafts;
        this.words = new Words(texts, getLocale());
        addClassName("forum");
        board.setLabel(words.get("forum.write.board"));
        board.setItems(boards.toOpenOn(current.get()));
        board.setItemLabelGenerator(BoardView::name);
        board.addValueChangeListener(change -> chosen(change.getValue()));
        anonymous.setLabel(words.get("forum.write.anonymous"));
        anonymous.setHelperText(words.get("forum.write.anonymous.how"));
        about.addClassName("hub-second");
        fields = new PostFields(words, forum, photos, drafts, limit, DRAFT, true).beginEmpty();
        Button send = new Button(words.get("forum.write.send"), click -> ask());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("forum-wide");
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        add(ForumTop.belowForum(words), new H1(words.get("forum.page.new")), board, about, fields, anonymous, send);
        chosen(null);
    }

    private void chosen(@Nullable BoardView chosen) {
        about.setText(
                chosen == null
                        ? ""
                        : words.get("forum.kind." + chosen.kind()) + " · " + words.get("forum.mode." + chosen.mode()));
        anonymous.setVisible(chosen != null && chosen.anonymousAllowed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<BoardView> all = board.getListDataView().getItems().toList();
        String kept = drafts.find(DRAFT + "board") instanceof String id ? id : null;
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("board")
                .orElse(kept);
        all.stream()
                .filter(each -> each.id().equals(asked))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(board::setValue);
        board.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                drafts.put(DRAFT + "board", change.getValue().id());
            }
        });
    }

    private void ask() {
        NumbersDialog.unlessNone(words, forum.numbers(fields.written()), this::send);
    }

    private void send() {
        BoardView on = board.getValue();
        boolean unnamed = anonymous.isVisible() && anonymous.getValue();
        boolean sent = Notices.attempt(words, () -> {
            limit.require();
            PostReceipt receipt = posts.open(
                    current.get(),
                    new NewTopic(
                            on == null ? null : on.id(),
                            fields.title(),
                            fields.text(),
                            fields.tags(),
                            unnamed,
                            fields.photos()));
            Sent.tell(words, receipt);
            drafts.forget(DRAFT);
            UI.getCurrent().navigate("forum/mine/" + receipt.id());
        });
        if (!sent) {
            fields.focusText();
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("forum.page.new") + " · " + words.get("web.site");
    }
}
