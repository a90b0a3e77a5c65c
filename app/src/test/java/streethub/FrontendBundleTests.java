package streethub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed bundle was built from the frontend sources that lie beside it: a build without Node cannot tell. */
class FrontendBundleTests {

    private static final Path SOURCES = Path.of("../ui/src/main/resources/META-INF/frontend");
    private static final Path BUNDLES = Path.of("src/main/bundles");

    @Test
    void bundleWasBuiltFromTheseSources() throws IOException, NoSuchAlgorithmException {
        assertThat(BUNDLES.resolve("prod.bundle")).isNotEmptyFile();
        assertThat(checksum())
                .as("run ui/rebuild-bundle and commit what it leaves")
                .isEqualTo(Files.readString(BUNDLES.resolve("frontend.sha256")).strip());
    }

    private static String checksum() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : names()) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(
                    Files.readString(SOURCES.resolve(name)).replace("\r", "").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
