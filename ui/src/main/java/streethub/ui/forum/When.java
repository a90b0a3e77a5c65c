package streethub.ui.forum;

import java.time.Instant;
import java.util.Locale;
import streethub.ui.web.TimeWords;

/** Points in time in the words of a page's reader. */
record When(TimeWords times, Locale locale) {

    public String of(Instant at) {
        return times.of(locale, at);
    }

    public String exactly(Instant at) {
        return times.exactly(at);
    }
}
