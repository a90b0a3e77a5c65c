package streethub.ui.venue;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The fields of a form by the names that refusals give them: what is refused is said where it was written. */
final class FormFields {

    private final Words words;
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    FormFields(Words words) {
        this.words = words;
    }

    /** Takes the field in under that name; what it says of its value goes when the value changes. */
    <F extends HasValidationProperties & HasValue<?, ?>> F with(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    /** Does it; false where it was refused, which the person has been told then, at the field where there is one. */
    boolean attempt(Runnable verb) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            verb.run();
            return true;
        } catch (Refusal refusal) {
            String sentence = words.texts().get(words.locale(), refusal);
            HasValidationProperties field = refusal.field() == null ? null : fields.get(refusal.field());
            if (field != null) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
            Notices.refused(words, sentence);
            return false;
        }
    }
}
