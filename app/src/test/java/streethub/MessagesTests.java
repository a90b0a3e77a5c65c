package streethub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in Chinese and in English, says the same things, and no refusal is without one. */
class MessagesTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.(?:notFound|forbidden|conflict|unauthenticated|tooMany|unavailable)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIELD_REFUSAL =
            Pattern.compile("Refusal\\s*\\.(?:invalid|tooLarge)\\(\\s*[^,\"]*\"?[^,\"]*\"?,\\s*\"([^\"]+)\"");

    @Test
    void chineseAndEnglishHaveTheSameKeysWithTheSamePlaceholders() throws IOException {
        for (Path chinese : bundles()) {
            Properties zh = load(chinese);
            Properties en = load(chinese.resolveSibling("messages_en.properties"));
            assertThat(en.stringPropertyNames()).as(chinese.toString()).isEqualTo(zh.stringPropertyNames());
            for (String key : zh.stringPropertyNames()) {
                assertThat(placeholders(en.getProperty(key))).as(key).isEqualTo(placeholders(zh.getProperty(key)));
                assertThat(zh.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, Path> owners = new HashMap<>();
        for (Path bundle : bundles()) {
            for (String key : load(bundle).stringPropertyNames()) {
                Path other = owners.put(key, bundle);
                assertThat(other).as(key + " in " + bundle).isNull();
            }
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path bundle : bundles()) {
            known.addAll(load(bundle).stringPropertyNames());
        }
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java"))
                    .toList()) {
                String source = Files.readString(file);
                Stream.concat(
                                REFUSAL.matcher(source).results(),
                                FIELD_REFUSAL.matcher(source).results())
                        .map(match -> match.group(1))
                        .forEach(used::add);
            }
        }
        assertThat(used).hasSizeGreaterThan(20);
        used.removeAll(known);
        assertThat(used).as("refusals without a sentence").isEmpty();
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path ->
                            path.toString().contains("/src/main/resources/") && path.endsWith("messages.properties"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
