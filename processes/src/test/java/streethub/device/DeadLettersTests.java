package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.HubTest;

/** What cannot be taken in is kept once, for admins. */
@HubTest
class DeadLettersTests {

    private static final Actor ADMIN = new Actor("admin", "", Set.of(Role.ADMIN), new GridCode("510117006"));
    private static final Actor DISPATCHER =
            new Actor("dispatcher", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    @TestConfiguration(proxyBeanMethods = false)
    static class GoodTopicsOnly {

        @Bean
        DeadLetterReplay replay() {
            return (topic, payload, at) -> topic.equals("good") ? Optional.empty() : Optional.of("still bad");
        }
    }

    @Autowired
    private DeadLetters letters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startsEmpty() {
        jdbc.sql("delete from dead_letter").update();
    }

    @Test
    void aLetterKeepsTopicReasonAndBytesWhateverTheyAre() {
        byte[] payload = {'{', 0, (byte) 0xff};
        letters.keep("a/b", payload, "bad\u0000 JSON\n" + "x".repeat(1000), null);

        DeadLetter letter = letters.page(ADMIN, null, null).items().get(0);
        assertThat(letter.topic()).isEqualTo("a/b");
        assertThat(letter.reason()).startsWith("bad JSON").hasSizeLessThanOrEqualTo(300);
        assertThat(letter.payload()).isEqualTo(payload);
    }

    @Test
    void aMessageDeliveredAgainOnANewConnectionIsTheSameLetter() {
        letters.keep("a", bytes("same"), "bad", Instant.EPOCH);
        letters.keep("a", bytes("same"), "bad", Instant.now().plusSeconds(1));
        letters.keep("a", bytes("other"), "bad", Instant.now().plusSeconds(1));
        letters.keep("b", bytes("same"), "bad", Instant.now().plusSeconds(1));

        assertThat(letters.page(ADMIN, null, null).items()).hasSize(3);
    }

    @Test
    void theSameWordsTwiceOnOneConnectionAreTwoLetters() {
        letters.keep("a", bytes("same"), "bad", Instant.now().minusSeconds(60));
        letters.keep("a", bytes("same"), "bad", Instant.now().minusSeconds(60));

        assertThat(letters.page(ADMIN, null, null).items()).hasSize(2);
    }

    @Test
    void pagesRunFromTheNewestAndEndEarlyWhereLettersAreLarge() {
        letters.keep("a", bytes("oldest"), "bad", null);
        letters.keep("a", new byte[7_000_000], "bad", null);
        letters.keep("a", new byte[7_000_001], "bad", null);

        CursorPage<DeadLetter> first = letters.page(ADMIN, null, 10);
        CursorPage<DeadLetter> second = letters.page(ADMIN, first.next(), 10);
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).extracting(letter -> letter.payload().length).containsExactly(7_000_000, 6);
        assertThat(second.next()).isNull();
    }

    @Test
    void aLetterTakenInAtLastIsDropped() {
        letters.keep("good", bytes("x"), "unknown device", null);
        letters.keep("bad", bytes("x"), "unknown device", null);
        List<DeadLetter> kept = letters.page(ADMIN, null, null).items();

        letters.replay(ADMIN, kept.get(1).id());
        assertThatThrownBy(() -> letters.replay(ADMIN, kept.get(0).id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(letters.page(ADMIN, null, null).items())
                .extracting(DeadLetter::topic)
                .containsExactly("bad");
    }

    @Test
    void ofTwoWhoReplayALetterAtOnceOneTakesItIn() throws Exception {
        letters.keep("good", bytes("x"), "unknown device", null);
        long id = letters.page(ADMIN, null, null).items().getFirst().id();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Boolean>> both = Collections.nCopies(2, () -> {
            start.await();
            try {
                letters.replay(ADMIN, id);
                return true;
            } catch (Refusal gone) {
                assertThat(gone.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
                return false;
            }
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Boolean> took = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(both)) {
                took.add(one.get());
            }
            assertThat(took).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void lettersAreForAdmins() {
        assertThatThrownBy(() -> letters.page(DISPATCHER, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> letters.replay(DISPATCHER, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> letters.page(ADMIN, "x", null)).isInstanceOf(Refusal.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
