package streethub.ui.alarm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Asks for what one does about an alarm: a choice where there is one, and a sentence. */
final class AlarmDialog<T> extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient Words words;
    private final String key;
    private final TextArea said;
    private @Nullable Select<T> choice;

    /** @param key of the verb's name, with what it leads to under {@code .leads} and that it is done under {@code .done} */
    AlarmDialog(Words words, String key) {
        this.words = words;
        this.key = key;
        said = new TextArea(words.get(key + ".words"));
        said.setMaxLength(LONGEST);
        said.setWidthFull();
        build();
    }

    private void build() {
        setHeaderTitle(words.get(key));
        setWidth("min(480px, 92vw)");
        add(new Paragraph(words.get(key + ".leads")), said);
    }

    /** Offers a choice above the sentence, the first chosen. */
    AlarmDialog<T> offer(String label, List<T> items, Function<T, String> named) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(named::apply);
        if (!items.isEmpty()) {
            select.setValue(items.getFirst());
        }
        select.setWidthFull();
        addComponentAtIndex(1, select);
        choice = select;
        return this;
    }

    /** Without a sentence. */
    AlarmDialog<T> wordless() {
        said.setVisible(false);
        return this;
    }

    /** Opens it; what is sent goes to the verb, and after it the page is shown anew. */
    void ask(BiConsumer<@Nullable T, String> verb, Runnable done) {
        Button send = new Button(words.get(key), click -> {
            Select<T> select = choice;
            T chosen = select == null ? null : select.getValue();
            if (Notices.attempt(words, () -> verb.accept(chosen, said.getValue()))) {
                Notices.done(words.get(key + ".done"));
                close();
                done.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.cancel"), click -> close()), send);
        open();
    }
}
