package streethub.ui.web;

import java.util.Locale;
import streethub.shared.Texts;

/** A page's words in its reader's language. */
public record Words(Texts texts, Locale locale) {

    public String get(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** For the page's {@code lang} attribute. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
