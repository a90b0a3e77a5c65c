package streethub.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to be told.
 *
 * @param key message key of the sentence, {@code arguments} what stands in it
 * @param link path of the page that it is about, such as {@code /my-bookings/B20261125-0001-3}
 * @param urgent whether a mail goes out at once; else it waits for the day's digest
 * @param enclosure a file that goes with the mail; null for none
 */
public record NewNotice(
        String username,
        String key,
        List<String> arguments,
        String link,
        boolean urgent,
        @Nullable Enclosure enclosure) {

    public NewNotice {
        arguments = List.copyOf(arguments);
    }

    /** A notice that a mail carries at once. */
    public static NewNotice urgent(String username, String link, String key, String... arguments) {
        return new NewNotice(username, key, List.of(arguments), link, true, null);
    }

    /** A notice that waits for the day's digest. */
    public static NewNotice calm(String username, String link, String key, String... arguments) {
        return new NewNotice(username, key, List.of(arguments), link, false, null);
    }

    /** The same, with that file. */
    public NewNotice with(Enclosure file) {
        return new NewNotice(username, key, arguments, link, urgent, file);
    }
}
