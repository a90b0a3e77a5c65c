package streethub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.hub.HubProcess;
import streethub.hub.HubProcess.Ended;

/** What is asked of a hub and cannot be: it says so in a sentence and ends with another code than 0. */
class RefusedStartTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "STREETHUB_BIND, 0.0.0.0, demo mode has accounts that everybody knows and stays on this machine",
        "STREETHUB_BIND, no.such.address.invalid, STREETHUB_BIND is no address of this machine"
    })
    void doesNotStart(String variable, String value, String sentence) {
        try (HubProcess hub = new HubProcess(folder.resolve("home"), Map.of(variable, value))) {
            hub.begin();
            assertThat(hub.ended()).isEqualTo(1);
            assertThat(hub.output())
                    .containsOnlyOnce("StreetHub: " + sentence)
                    .doesNotContain("\tat ", "Exception", "StreetHub is ready");
            assertThat(hub.databaseServers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"backup,", "restore,", "backup, a b", "restore, a b"})
    void aCommandWantsOneFile(String command, String files) {
        String[] arguments = (command + (files == null ? "" : " " + files)).split(" ");
        assertEnds(hub().run(arguments), 2, "usage: ./run [backup FILE | restore FILE]");
    }

    @Test
    void aRestoreWantsABackupAndABackupAHub() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no backup at all");
        assertEnds(hub().run("restore", text.toString()), 1, "The backup file " + text + " is damaged or incomplete");
        Path file = folder.resolve("hub.backup");
        assertEnds(hub().run("backup", file.toString()), 1, "The database holds no hub");
        assertThat(file).doesNotExist();
    }

    private HubProcess hub() {
        return new HubProcess(folder.resolve("home"), Map.of());
    }

    private static void assertEnds(Ended command, int exitCode, String sentence) {
        assertThat(command.output()).contains(sentence).doesNotContain("\tat ");
        assertThat(command.exitCode()).as(command.output()).isEqualTo(exitCode);
    }
}
