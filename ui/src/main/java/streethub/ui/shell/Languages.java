package streethub.ui.shell;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages, and the cookie that keeps a person's choice. */
public final class Languages {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Name of the cookie; its value is a language tag. */
    public static final String COOKIE = "streethub-language";

    static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private static final int A_YEAR = 365 * 24 * 3600;

    private Languages() {}

    /** English for any English, Chinese for everything else. */
    public static Locale nearest(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** The choice kept in the cookies; Chinese where there is none, whatever the browser prefers. */
    public static Locale chosen(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return nearest(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return CHINESE;
    }

    /** A cookie that keeps the choice for a year. */
    public static Cookie cookie(Locale choice) {
        Cookie cookie = new Cookie(COOKIE, nearest(choice).toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
