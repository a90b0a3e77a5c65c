package streethub.ui.forum;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import streethub.forum.NumbersFound;
import streethub.ui.web.Words;

/** Asks whoever is about to send a text with somebody's phone or identity number in it. */
public final class NumbersDialog {

    private NumbersDialog() {}

    /** Sends it where there is none, else once the author wants it sent with them made unreadable. */
    public static void unlessNone(Words words, NumbersFound numbers, Runnable send) {
        if (!numbers.any()) {
            send.run();
            return;
        }
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("forum.numbers.title"));
        ask.setText(words.get("forum.numbers.found", found(words, numbers)));
        ask.setCancelable(true);
        ask.setCancelText(words.get("forum.numbers.change"));
        ask.setConfirmText(words.get("forum.numbers.send"));
        ask.addConfirmListener(confirmed -> send.run());
        ask.open();
    }

    private static String found(Words words, NumbersFound numbers) {
        if (numbers.identities() == 0) {
            return words.get("forum.numbers.phones", numbers.phones());
        }
        String identities = words.get("forum.numbers.identities", numbers.identities());
        return numbers.phones() == 0
                ? identities
                : words.get("forum.numbers.both", words.get("forum.numbers.phones", numbers.phones()), identities);
    }
}
