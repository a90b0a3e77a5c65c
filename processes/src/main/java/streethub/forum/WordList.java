package streethub.forum;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import com.github.houbb.sensitive.word.support.ignore.SensitiveWordCharIgnores;
import com.github.houbb.sensitive.word.support.result.WordResultHandlers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The subdistrict's own list of words that a moderator should look at. A hit marks, it never blocks by itself; blanks
 * and signs between the characters, width, case and traditional forms do not hide a word. A line that begins with an
 * exclamation mark is a severe word.
 */
@Component
class WordList {

    private final SensitiveWordBs marked;
    private final SensitiveWordBs severe;

    WordList() {
        List<String> lines = lines();
        this.marked =
                finder(lines.stream().filter(line -> !line.startsWith("!")).toList());
        this.severe = finder(lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList());
    }

    private static List<String> lines() {
        try (InputStream file = WordList.class.getResourceAsStream("marked-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("no list of words");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SensitiveWordBs finder(List<String> words) {
        return SensitiveWordBs.newInstance()
                .wordDeny(() -> words)
                .wordAllow(WordAllows.empty())
                .ignoreCase(true)
                .ignoreWidth(true)
                .ignoreNumStyle(true)
                .ignoreChineseStyle(true)
                .enableWordCheck(true)
                .enableNumCheck(false)
                .enableEmailCheck(false)
                .enableUrlCheck(false)
                .enableIpv4Check(false)
                .charIgnore((index, chars, context) -> Character.isWhitespace(chars[index])
                        || SensitiveWordCharIgnores.specialChars().ignore(index, chars, context))
                .init();
    }

    /** Where words of the list stand in a title or a text. */
    Stream<Mark> in(String text, boolean title) {
        return Stream.concat(
                marks(severe, text, title, Mark.Kind.SEVERE_WORD), marks(marked, text, title, Mark.Kind.WORD));
    }

    private static Stream<Mark> marks(SensitiveWordBs finder, String text, boolean title, Mark.Kind kind) {
        return finder.findAll(text, WordResultHandlers.raw()).stream()
                .map(found -> new Mark(kind, title, found.startIndex(), found.endIndex()));
    }
}
