package streethub.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test may move forward; it starts at the real time. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** Real time plus what the test has moved it by. */
    public static final class MovableClock extends Clock {

        private volatile Duration moved = Duration.ZERO;

        /** Lets the given time pass at once. */
        public void forward(Duration time) {
            moved = moved.plus(time);
        }

        /** Back to real time. */
        public void reset() {
            moved = Duration.ZERO;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(moved);
        }
    }
}
