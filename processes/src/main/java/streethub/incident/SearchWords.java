package streethub.incident;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * The words of a search, each of which has to stand in a case's number, place or device; what its reporter wrote is
 * not searched. No index helps with two Chinese characters in the middle of a text: a page reads on from the newest
 * case until it is full.
 */
final class SearchWords {

    /** What a row is searched by; blanks do not count, so that 井盖001 finds 井盖 001. */
    static final String CLAUSE = "replace(concat_ws('|', number, place, device_name, device_id), ' ', '') ilike ?";

    private SearchWords() {}

    /** A pattern for each word; none where nothing is searched for. */
    static List<String> patterns(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (text.length() > IncidentFilter.LONGEST_TEXT) {
            throw Refusal.invalid("q", "incident.words.tooLong", IncidentFilter.LONGEST_TEXT);
        }
        return Stream.of(text.split("[\\p{Z}\\p{Cc}\\p{Cs}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toList();
    }
}
