package streethub.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;
import streethub.shared.Refusal;
import streethub.ui.web.Words;

/** Short sentences over the page: what has been done, and what was refused and why. */
public final class Notices {

    private static final int DONE = (int) Duration.ofSeconds(4).toMillis();
    private static final int REFUSED = (int) Duration.ofSeconds(12).toMillis();

    private Notices() {}

    /** Says that something has been done. */
    public static void done(String sentence) {
        Notification notice = new Notification(sentence, DONE, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_CONTRAST);
        notice.open();
    }

    /** Says why something was refused; what was typed stays. */
    public static void refused(Words words, String sentence) {
        Notification notice = new Notification();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(words.get("page.close"));
        HorizontalLayout line = new HorizontalLayout(new Span(sentence), close);
        line.setAlignItems(FlexComponent.Alignment.CENTER);
        notice.add(line);
        notice.setDuration(REFUSED);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }

    /** Does it; false where it was refused, which the person has been told then. */
    public static boolean attempt(Words words, Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (Refusal refusal) {
            refused(words, words.texts().get(words.locale(), refusal));
            return false;
        }
    }
}
