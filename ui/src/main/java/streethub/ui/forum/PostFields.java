package streethub.ui.forum;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.forum.Forum;
import streethub.forum.PostEdit;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What a post is written in: for a topic a title and tags, for all the text with what it will look like, and photos. */
final class PostFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TITLE = 100;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_PHOTOS = 9;

    private final transient Words words;
    private final transient Forum forum;
    private final transient Drafts drafts;
    private final String draft;
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final TextField tags = new TextField();
    private final transient PostLimit limit;
    private final transient Photos store;
    private final Div upload = new Div();
    private transient List<PhotoId> photos = List.of();
    private final Div preview = new Div();

    /**
     * The fields, as last left.
     *
     * @param draft under which what is typed is kept
     * @param topic whether it opens one
     */
    PostFields(Words words, Forum forum, Photos store, Drafts drafts, PostLimit limit, String draft, boolean topic) {
        this.store = store;
        this.limit = limit;
        this.words = words;
        this.forum = forum;
        this.drafts = drafts;
        this.draft = draft;
        addClassName("forum-fields");
        title.setLabel(words.get("forum.write.title"));
        title.setMaxLength(MOST_TITLE);
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.setLabel(words.get(topic ? "forum.write.text" : "forum.write.reply"));
        text.setHelperText(words.get("forum.write.markdown"));
        text.setMaxLength(MOST_TEXT);
        text.setMinRows(topic ? 6 : 3);
        text.setMaxRows(20);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        tags.setLabel(words.get("forum.write.tags"));
        tags.setHelperText(words.get("forum.write.tags.how"));
        tags.setValueChangeMode(ValueChangeMode.ON_BLUR);
        title.setVisible(topic);
        tags.setVisible(topic);
        preview.addClassNames("forum-preview", "hub-card");
        preview.setVisible(false);
        Button look = new Button(words.get("forum.write.preview"), click -> preview());
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(title, text, look, preview, tags, upload);
    }

    /** Begins with this text, unless something else has been typed already. */
    PostFields begin(@Nullable String itsTitle, List<String> itsTags, String itsText, List<PhotoId> itsPhotos) {
        title.setValue(itsTitle == null ? "" : itsTitle);
        tags.setValue(String.join(" ", itsTags));
        text.setValue(itsText);
        drafts.keep(draft + "title", title);
        drafts.keep(draft + "tags", tags);
        drafts.keep(draft + "text", text);
        photos = drafts.list(draft + "photos", itsPhotos);
        upload.removeAll();
        upload.add(new PhotoUpload(words, store, MOST_PHOTOS, photos, limit::requirePhoto));
        return this;
    }

    PostFields beginEmpty() {
        return begin(null, List.of(), "", List.of());
    }

    String title() {
        return title.getValue();
    }

    String text() {
        return text.getValue();
    }

    List<PhotoId> photos() {
        return List.copyOf(photos);
    }

    List<String> tags() {
        return Stream.of(tags.getValue().split("[\\s,，、;；]+"))
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    PostEdit edit() {
        return new PostEdit(title(), text(), tags(), photos());
    }

    /** All of its words, in the order of the page. */
    String written() {
        return String.join("\n", title(), text(), tags.getValue());
    }

    void focusText() {
        text.focus();
    }

    private void preview() {
        preview.removeAll();
        boolean drawn = Notices.attempt(
                words,
                () -> preview.add(new Paragraph(words.get("forum.write.preview.is")), html(forum.preview(text()))));
        preview.setVisible(drawn);
    }

    /** HTML that the forum says is safe. */
    static Html html(String safe) {
        return new Html("<div class=\"forum-text\">" + safe + "</div>");
    }
}
