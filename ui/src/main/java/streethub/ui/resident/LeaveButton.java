package streethub.ui.resident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import streethub.ui.web.Words;

/** Ends a home or a claim, after one more question. */
final class LeaveButton extends Button {

    private static final long serialVersionUID = 1L;

    LeaveButton(Words words, String key, Runnable press) {
        super(words.get(key));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> {
            ConfirmDialog ask = new ConfirmDialog();
            ask.setHeader(words.get(key + ".ask"));
            ask.setConfirmText(words.get(key));
            ask.setCancelable(true);
            ask.setCancelText(words.get("my.back"));
            ask.addConfirmListener(confirm -> press.run());
            ask.open();
        });
    }
}
