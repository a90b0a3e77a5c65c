package streethub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void letsJourneysBeginWhereThereIsABrowser() {
        assertThat(Chromium.judge(Optional.of(Path.of("chromium")), "required").isDisabled())
                .isFalse();
    }

    @Test
    void saysInOneLineHowToGetOneWhereThereIsNone() {
        assertThat(Chromium.judge(Optional.empty(), "optional"))
                .matches(result -> result.isDisabled()
                        && result.getReason().orElseThrow().contains("apt-get install chromium")
                        && !result.getReason().orElseThrow().contains("\n"));
    }

    @Test
    void failsWithTheSameLineWhereOneIsRequired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Chromium.judge(Optional.empty(), "required"))
                .withMessageContaining("apt-get install chromium");
    }
}
