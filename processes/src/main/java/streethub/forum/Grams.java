package streethub.forum;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * By what a text is searched: each character and each two in a row, so that a word of one or two Chinese characters
 * finds its texts along an index. Width, case and signs do not count.
 */
final class Grams {

    private Grams() {}

    /** The text as it is compared: one blank for whatever stands between words. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What to index of a normal text. */
    static String[] of(String normal) {
        Set<String> grams = new LinkedHashSet<>();
        add(grams, normal, true);
        return grams.toArray(String[]::new);
    }

    /** What of the index a searched word has to find: its pairs, or where it is one character, that. */
    static String[] wanted(String word) {
        Set<String> grams = new LinkedHashSet<>();
        add(grams, word, word.codePointCount(0, word.length()) == 1);
        return grams.toArray(String[]::new);
    }

    private static void add(Set<String> grams, String text, boolean singles) {
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == ' ') {
                continue;
            }
            if (singles) {
                grams.add(Character.toString(points[i]));
            }
            if (i + 1 < points.length && points[i + 1] != ' ') {
                grams.add(new String(points, i, 2));
            }
        }
    }
}
