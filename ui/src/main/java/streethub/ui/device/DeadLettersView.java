package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.device.DeadLetter;
import streethub.device.DeadLetters;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.CardPages;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The messages that could not be taken in, the newest first, for admins: why, what they say, and once more. */
@Route(value = "dead-letters", layout = StaffLayout.class)
@PermitAll
final class DeadLettersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient DeadLetters letters;
    private final transient DueWords dues;
    private final transient TimeWords times;
    private final transient Words words;
    private final CardPages<DeadLetter> list;

    DeadLettersView(CurrentActor current, DeadLetters letters, Texts texts, DueWords dues, TimeWords times) {
        this.current = current;
        this.letters = letters;
        this.dues = dues;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list = new CardPages<>(
                words,
                "desk.deadLetters.none",
                (cursor, limit) -> letters.page(current.get(), cursor, limit),
                this::card);
        add(new H1(words.get("desk.menu.deadLetters")), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.reload();
    }

    private Div card(DeadLetter letter) {
        Span at = new Span(dues.ago(words.locale(), letter.at()));
        at.setTitle(times.exactly(letter.at()));
        at.addClassName("hub-second");
        Span topic = new Span(letter.topic());
        topic.addClassName("letter-topic");
        Div line = new Div(at, topic);
        line.addClassName("case-line");
        Paragraph reason = new Paragraph(letter.reason());
        reason.addClassName("letter-reason");
        Payload payload = Payload.of(letter.payload());
        Div card = new Div(line, reason);
        card.addClassNames("hub-card", "letter");
        card.add(
                payload.size() == 0
                        ? DeviceCases.second(words.get("desk.deadLetters.empty"))
                        : new Pre(payload.shown()));
        if (!payload.isText()) {
            card.add(DeviceCases.second(words.get("desk.deadLetters.hex")));
        }
        if (payload.isCut()) {
            card.add(DeviceCases.second(words.get("desk.deadLetters.cut", payload.size(), Payload.SHOWN)));
        }
        card.add(replay(letter.id(), card));
        return card;
    }

    private Button replay(long id, Div card) {
        Button replay = new Button(words.get("desk.deadLetters.replay"));
        replay.setDisableOnClick(true);
        replay.addClickListener(click -> {
            if (Notices.attempt(words, () -> letters.replay(current.get(), id))) {
                Notices.done(words.get("desk.deadLetters.replay.done"));
                list.takeAway(card);
            } else {
                replay.setEnabled(true);
            }
        });
        return replay;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.deadLetters");
    }
}
