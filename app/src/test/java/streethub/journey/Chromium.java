package streethub.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of this machine. Where there is none, journeys are left out with a sentence that says how to get one, or
 * fail with it where {@code -Dstreethub.browser=required}.
 */
final class Chromium implements ExecutionCondition {

    private static final String HOW_TO_GET_ONE = "The browser journeys need Chromium or Chrome: on Debian or Ubuntu"
            + " \"apt-get install chromium fonts-noto-cjk\"; elsewhere name its program in STREETHUB_CHROMIUM.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> ON_A_MAC = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    static Optional<Path> find() {
        String named = System.getenv("STREETHUB_CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ON_A_MAC.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return judge(find(), System.getProperty("streethub.browser", "optional"));
    }

    static ConditionEvaluationResult judge(Optional<Path> browser, String wanted) {
        if (browser.isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (wanted.equals("required")) {
            throw new IllegalStateException(HOW_TO_GET_ONE);
        }
        System.err.println(HOW_TO_GET_ONE);
        return ConditionEvaluationResult.disabled(HOW_TO_GET_ONE);
    }
}
