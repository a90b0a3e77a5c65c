package streethub.ledger;

import java.util.Locale;

/** A code that a field may have, and what it is called. */
public record LedgerCode(String code, String name, String nameEn) {

    /** What it is called in the language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
