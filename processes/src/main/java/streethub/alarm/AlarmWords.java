package streethub.alarm;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import streethub.shared.WordsOfData;

/** What the kinds and rules of alarms are called: they are data, and so are their names. */
@Component
class AlarmWords implements WordsOfData {

    static final String KIND = "incident.alarm.";
    static final String RULE = "alarm.rule.";

    private final RuleBook rules;

    AlarmWords(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Optional<String> find(Locale locale, String key) {
        if (key.startsWith(KIND)) {
            return rules.findKind(key.substring(KIND.length())).map(kind -> kind.name(locale));
        }
        if (key.startsWith(RULE)) {
            // A rule that an admin has removed since is still named, by its code.
            String code = key.substring(RULE.length());
            return Optional.of(
                    rules.findRule(code).map(rule -> rule.words(locale)).orElse(code));
        }
        return Optional.empty();
    }
}
