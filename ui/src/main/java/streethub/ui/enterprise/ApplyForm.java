package streethub.ui.enterprise;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.enterprise.EnterpriseView;
import streethub.grid.GridUnit;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What somebody says to act for an enterprise: its code, its name, the community it stands in. */
final class ApplyForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_LETTERS = 100;
    /** Eighteen characters, and the blanks that people put between them. */
    private static final int LONGEST_CODE = 30;

    private final transient Words words;
    private final transient List<GridUnit> communities;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final Select<GridUnit> place = new Select<>();

    /** Sends an application off; refused where the hub does not take it. */
    interface Sending {
        void send(String code, String name, @Nullable GridCode place);
    }

    ApplyForm(Words words, Drafts drafts, List<GridUnit> communities, Sending sending) {
        this.words = words;
        this.communities = communities;
        addClassNames("hub-card", "book-fields");
        code.setLabel(words.get("enterprises.code"));
        code.setHelperText(words.get("enterprises.code.hint"));
        code.setMaxLength(LONGEST_CODE);
        code.setRequiredIndicatorVisible(true);
        code.setWidthFull();
        name.setLabel(words.get("enterprises.name"));
        name.setMaxLength(MOST_LETTERS);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        place.setLabel(words.get("enterprises.place"));
        place.setItems(communities);
        place.setItemLabelGenerator(GridUnit::name);
        place.setRequiredIndicatorVisible(true);
        place.setWidthFull();
        drafts.keep("enterprises/code", code);
        drafts.keep("enterprises/name", name);
        Paragraph hint = new Paragraph(words.get("enterprises.apply.leads"));
        hint.addClassName("hub-second");
        Button send = new Button(words.get("enterprises.apply.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("book-forward");
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send(sending);
            send.setEnabled(true);
        });
        add(new H2(words.get("enterprises.apply")), name, code, place, hint, send);
    }

    /** Fills in what was refused, to be put right. */
    void begin(EnterpriseView refused) {
        code.setValue(refused.creditCode().value());
        name.setValue(refused.name());
        communities.stream()
                .filter(it -> refused.gridUnit().value().startsWith(it.code().value()))
                .findFirst()
                .ifPresent(place::setValue);
        name.focus();
    }

    private void send(Sending sending) {
        Map<String, HasValidation> fields = Map.of("creditCode", code, "name", name, "gridUnit", place);
        fields.values().forEach(field -> field.setInvalid(false));
        GridUnit unit = place.getValue();
        try {
            sending.send(code.getValue(), name.getValue(), unit == null ? null : unit.code());
        } catch (Refusal refusal) {
            String sentence = words.texts().get(words.locale(), refusal);
            HasValidation wrong = refusal.field() == null ? null : fields.get(refusal.field());
            if (wrong == null) {
                Notices.refused(words, sentence);
            } else {
                wrong.setErrorMessage(sentence);
                wrong.setInvalid(true);
            }
        }
    }
}
