package streethub.ui.ledger;

import streethub.ledger.LedgerCode;
import streethub.ledger.LedgerCodes;
import streethub.ledger.LedgerField;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.ui.web.Words;

/** What fields are called, and what stands in them, as people say it. */
final class FieldNames {

    private final Words words;
    private final DeviceFamilies families;
    private final LedgerCodes codes;

    FieldNames(Words words, DeviceFamilies families, LedgerCodes codes) {
        this.words = words;
        this.families = families;
        this.codes = codes;
    }

    String of(String key) {
        return words.get("ledger.field." + key);
    }

    /** The text as a person reads it; codes by their names. */
    String spelled(String key, String text) {
        if (text.isEmpty()) {
            return words.get("desk.ledger.nothing");
        }
        if (key.equals("photo")) {
            return words.get("desk.ledger.photo.one");
        }
        if (key.equals(LedgerField.CONDITION.key())) {
            return codes.conditions().stream()
                    .filter(one -> one.code().equals(text))
                    .map((LedgerCode one) -> one.name(words.locale()))
                    .findFirst()
                    .orElse(text);
        }
        return key.equals(LedgerField.FAMILY.key()) ? families.name(words.locale(), new DeviceFamily(text)) : text;
    }
}
