package streethub.ui.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The user name of a log-in that failed, kept in a cookie until the page shows it again: not in the address, where a
 * password typed into the wrong field would stay in logs and history, and not in a session, which guessers would fill.
 */
public final class TypedName {

    /** Name of the cookie. */
    public static final String COOKIE = "streethub-login";

    private static final String PATH = "/login";
    private static final int LONGEST = 64;
    private static final int SHORTLY = (int) Duration.ofMinutes(2).toSeconds();

    private TypedName() {}

    /** Keeps what was typed, unless it cannot be a name. */
    public static void keep(@Nullable String typed, HttpServletResponse response) {
        if (typed != null && typed.length() <= LONGEST) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(typed.getBytes(StandardCharsets.UTF_8));
            response.addCookie(cookie(value, SHORTLY));
        }
    }

    /** What was typed, once; empty where nothing was or the cookie is not of ours. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    response.addCookie(cookie("", 0));
                    return decode(cookie.getValue());
                }
            }
        }
        return "";
    }

    private static String decode(String value) {
        try {
            String typed = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return typed.length() <= LONGEST ? typed : "";
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private static Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(PATH);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
