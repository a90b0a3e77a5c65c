package streethub.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import streethub.forum.PostEdit;
import streethub.forum.ReviewCase;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Changes some words of a post; its author is asked to agree, and then it is published. */
final class ProposeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TITLE = 100;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_WORDS = 500;

    /** The dialog, not open yet. */
    ProposeDialog(Words words, ReviewCase post, BiConsumer<PostEdit, String> propose) {
        setHeaderTitle(words.get("desk.forum.propose"));
        setWidth("min(640px, 94vw)");
        TextField title = new TextField(words.get("forum.write.title"));
        title.setMaxLength(MOST_TITLE);
        title.setValue(post.title());
        title.setWidthFull();
        title.setVisible(!post.reply());
        TextArea text = new TextArea(words.get("forum.write.text"));
        text.setMaxLength(MOST_TEXT);
        text.setValue(post.text());
        text.setWidthFull();
        text.setMaxRows(14);
        TextArea why = new TextArea(words.get("desk.forum.propose.words"));
        why.setMaxLength(MOST_WORDS);
        why.setWidthFull();
        add(new Paragraph(words.get("desk.forum.propose.leads")), title, text, why);
        Button send = new Button(words.get("desk.forum.propose.send"), click -> {
            if (text.getValue().isBlank()
                    || (title.isVisible() && title.getValue().isBlank())) {
                Notices.refused(words, words.get("desk.forum.propose.missing"));
                return;
            }
            close();
            propose.accept(new PostEdit(title.getValue(), text.getValue(), post.tags(), post.photos()), why.getValue());
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
        text.focus();
    }
}
