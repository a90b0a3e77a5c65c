package streethub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the hub is measured against does what it is to do, also after the model has changed. */
class BareEngineTests {

    @Test
    void leavesAnOpenTaskForEachAlarm() throws IOException, SQLException {
        try (BenchServer server = BenchServer.start();
                BareEngine bare = new BareEngine(server.newDatabase("bare"))) {
            bare.start("case-1");
            bare.start("case-2");
            assertThat(bare.openTasks()).isEqualTo(2);
        }
    }
}
