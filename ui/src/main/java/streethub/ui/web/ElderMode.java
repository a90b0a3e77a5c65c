package streethub.ui.web;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether somebody chose the pages with larger type and targets; a cookie keeps the choice in this browser. */
public final class ElderMode {

    /** Name of the cookie; {@code 1} for chosen. */
    public static final String COOKIE = "streethub-elder";

    private static final String CHOSEN = "1";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private ElderMode() {}

    /** Whether the cookies keep that choice. */
    public static boolean chosen(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals(CHOSEN);
                }
            }
        }
        return false;
    }

    /** A cookie that keeps the choice for a year. */
    public static Cookie cookie(boolean chosen) {
        Cookie cookie = new Cookie(COOKIE, chosen ? CHOSEN : "0");
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
