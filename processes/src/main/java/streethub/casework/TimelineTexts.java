package streethub.casework;

import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.shared.Texts;

/** Puts a line of a timeline into words. */
@Component
public class TimelineTexts {

    private final Texts texts;

    TimelineTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * The sentence of a step, and what the person wrote after it.
     *
     * @param feature whose texts hold the message {@code <feature>.timeline.<step>}
     */
    public String sentence(Locale locale, String feature, CaseEvent event) {
        Object[] arguments = event.arguments().stream()
                .map(argument -> argument.startsWith("@") ? texts.get(locale, argument.substring(1)) : argument)
                .toArray();
        String sentence = texts.get(locale, feature + ".timeline." + event.step(), arguments);
        String words = event.words();
        return words == null ? sentence : sentence + (isChinese(locale) ? "：" : ": ") + words;
    }

    private static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
