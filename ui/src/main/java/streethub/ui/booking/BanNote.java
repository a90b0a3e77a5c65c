package streethub.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import streethub.booking.AppealView;
import streethub.booking.Ban;
import streethub.booking.BanAppeals;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Tells whoever is kept from booking until when and why, and lets them appeal; not there for all others. */
final class BanNote extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BanAppeals appeals;
    private final transient CurrentActor current;
    private final transient TimeWords times;
    private final transient Words words;

    BanNote(BanAppeals appeals, CurrentActor current, TimeWords times, Words words) {
        this.appeals = appeals;
        this.current = current;
        this.times = times;
        this.words = words;
        addClassNames("hub-card", "book-ban");
        draw();
    }

    private void draw() {
        removeAll();
        Optional<Ban> ban = appeals.ban(current.get());
        setVisible(ban.isPresent());
        ban.ifPresent(it -> {
            Paragraph told = new Paragraph(words.get("book.ban", it.noShows(), times.of(words.locale(), it.until())));
            told.addClassName("book-strong");
            add(told);
            appeals.mine(current.get()).ifPresentOrElse(this::state, this::form);
        });
    }

    private void state(AppealView appeal) {
        String reason = appeal.reason();
        add(new Paragraph(words.get("book.appeal." + appeal.status(), reason == null ? "" : reason)));
    }

    private void form() {
        TextArea why = new TextArea(words.get("book.appeal.words"));
        why.setMaxLength(500);
        why.setWidthFull();
        Button send = new Button(words.get("book.appeal.send"), click -> {
            if (Notices.attempt(words, () -> appeals.appeal(current.get(), why.getValue()))) {
                Notices.done(words.get("book.appeal.sent"));
                draw();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(why, send);
    }
}
