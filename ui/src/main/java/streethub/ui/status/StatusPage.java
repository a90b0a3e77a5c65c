package streethub.ui.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one report shows, all of it in words.
 *
 * @param now the status in a few words
 * @param expected by when the next thing happens; null where nothing is awaited
 * @param lines every step so far, the newest first
 * @param photos ids of its photos
 * @param rating what the reporter thought; null before
 */
record StatusPage(
        String number,
        String subject,
        String place,
        String description,
        String now,
        @Nullable String expected,
        List<Stage> stages,
        List<Line> lines,
        List<String> photos,
        boolean rateable,
        @Nullable String rating,
        boolean reopenable) {

    /** One step. */
    record Line(String time, String exact, String text) {}
}
