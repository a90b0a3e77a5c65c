package streethub.shared;

import java.util.Locale;
import java.util.Optional;

/** A feature whose names for things are data and not sentences of the hub. */
public interface WordsOfData {

    /** What the feature calls it, by the key that a sentence of the hub would have. */
    Optional<String> find(Locale locale, String key);
}
