package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.incident.CaseMessage;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The thread of a case: what its people said to each other, and where one says something more. */
final class CaseTalkSide extends Div implements CaseTabs.Following {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 2_000;

    private final transient Words words;
    private final String number;
    private final transient CaseTalk talk;
    private final OrderedList said = new OrderedList();
    private final TextArea field = new TextArea();
    private final Div enclosed = new Div();
    private PhotoUpload upload;
    private transient @Nullable List<CaseMessage> shown;

    CaseTalkSide(Words words, String number, CaseTalk talk) {
        this.words = words;
        this.number = number;
        this.talk = talk;
        addClassName("talk");
        said.addClassName("talk-said");
        said.getElement().setAttribute("aria-live", "polite");
        field.setLabel(words.get("desk.thread.words"));
        field.setMaxLength(MOST_WORDS);
        field.setWidthFull();
        field.setMinRows(2);
        upload = upload();
        enclosed.add(upload);
        Button send = new Button(words.get("desk.thread.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(field, enclosed, send);
        form.addClassName("talk-form");
        Paragraph who = new Paragraph(words.get("desk.thread.who"));
        who.addClassNames("hub-second", "hub-small");
        add(who, said, form);
        read();
    }

    @Override
    public void follow() {
        read();
    }

    private PhotoUpload upload() {
        return new PhotoUpload(words, talk.photos(), 1, new ArrayList<>(), () -> {});
    }

    private void read() {
        List<CaseMessage> messages = talk.read(number);
        if (messages.equals(shown)) {
            return;
        }
        shown = messages;
        said.removeAll();
        if (messages.isEmpty()) {
            said.add(new ListItem(CaseTabs.nothing(words.get("desk.thread.none"))));
        }
        messages.forEach(message -> said.add(line(message)));
    }

    private ListItem line(CaseMessage message) {
        Span who = new Span(message.authorName());
        who.addClassName("case-strong");
        Span when = new Span(talk.when(words, message));
        when.addClassNames("hub-second", "hub-small");
        when.setTitle(talk.exactly(message));
        Div head = new Div(who, when);
        head.addClassName("case-line");
        ListItem line = new ListItem(head);
        if (!message.words().isEmpty()) {
            Paragraph text = new Paragraph(message.words());
            text.addClassName("talk-words");
            line.add(text);
        }
        String camera = message.camera();
        if (camera != null) {
            line.add(CaseTabs.nothing(words.get("desk.thread.camera", camera)));
        }
        talk.photo(words, number, message).ifPresent((Component photo) -> line.add(photo));
        line.setClassName("talk-own", talk.isOwn(message));
        return line;
    }

    private void send() {
        List<PhotoId> photos = upload.taken();
        PhotoId photo = photos.isEmpty() ? null : photos.getFirst();
        if (Notices.attempt(words, () -> talk.write(number, field.getValue(), photo))) {
            field.clear();
            enclosed.removeAll();
            upload = upload();
            enclosed.add(upload);
            read();
            field.focus();
        }
    }
}
