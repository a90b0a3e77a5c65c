package streethub.integrations.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import streethub.integrations.mqtt.TestBroker;
import streethub.testing.TestDatabase;

/** Whoever looks at the demo sees it live: every format is understood, and a case comes within the minute. */
@SpringBootTest(properties = "streethub.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class DemoLifeTests {

    private static final TestBroker BROKER = broker();

    @Autowired
    private JdbcClient jdbc;

    private static TestBroker broker() {
        try {
            return new TestBroker(Files.createTempDirectory("life-broker"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry settings) {
        settings.add("streethub.mqtt-url", () -> BROKER.address().toString());
    }

    @AfterAll
    static void stopBroker() {
        BROKER.close();
    }

    @Test
    void aCaseComesWithinTheMinuteAndNoneOfItsMessagesIsDead() {
        await().atMost(Duration.ofSeconds(60)).until(() -> count("incident where source = 'SENSOR'") == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("device where state = 'NORMAL'") > 20);

        assertThat(count("dead_letter")).isZero();
        assertThat(count("incident")).isEqualTo(1);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
