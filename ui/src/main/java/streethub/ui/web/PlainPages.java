package streethub.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import streethub.shared.Texts;
import streethub.ui.shell.Languages;

/** What every plain page needs before it is drawn: its reader's language and size of type, and the words. */
@Component
public class PlainPages {

    private final Texts texts;

    PlainPages(Texts texts) {
        this.texts = texts;
    }

    /**
     * Puts the words and the size of type into the page's model: as {@code lang} and {@code elder} in the address ask,
     * which a cookie then keeps, otherwise as the cookies say.
     */
    public Words open(HttpServletRequest request, HttpServletResponse response, Map<String, ? super Object> model) {
        Words words = new Words(texts, language(request, response));
        model.put("words", words);
        model.put("elder", elder(request, response));
        return words;
    }

    private static Locale language(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter("lang");
        if (asked == null) {
            return Languages.chosen(request.getCookies());
        }
        Locale locale = Languages.nearest(Locale.forLanguageTag(asked));
        response.addCookie(Languages.cookie(locale));
        return locale;
    }

    private static boolean elder(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter("elder");
        if (asked == null) {
            return ElderMode.chosen(request.getCookies());
        }
        boolean elder = asked.equals("1");
        response.addCookie(ElderMode.cookie(elder));
        return elder;
    }
}
