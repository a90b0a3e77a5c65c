package streethub.fault;

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
 * The Mosquitto of this machine. Where there is none, what is done with it is left out with a sentence that says how to
 * get it, or fails with it where {@code -Dstreethub.mosquitto=required}.
 */
final class MosquittoProgram implements ExecutionCondition {

    private static final String HOW_TO_GET_IT = "The tests of an external broker need Mosquitto: on Debian or Ubuntu"
            + " \"apt-get install mosquitto\"; elsewhere name its program in STREETHUB_MOSQUITTO.";

    /** Debian keeps it where only root looks. */
    private static final List<String> BESIDE_PATH =
            List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin", "/opt/homebrew/opt/mosquitto/sbin");

    static Optional<Path> find() {
        String named = System.getenv("STREETHUB_MOSQUITTO");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), BESIDE_PATH.stream())
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return judge(find(), System.getProperty("streethub.mosquitto", "optional"));
    }

    static ConditionEvaluationResult judge(Optional<Path> program, String wanted) {
        if (program.isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Mosquitto");
        }
        if (wanted.equals("required")) {
            throw new IllegalStateException(HOW_TO_GET_IT);
        }
        System.err.println(HOW_TO_GET_IT);
        return ConditionEvaluationResult.disabled(HOW_TO_GET_IT);
    }
}
