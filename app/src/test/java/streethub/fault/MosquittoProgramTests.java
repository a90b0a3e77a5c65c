package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MosquittoProgramTests {

    @Test
    void isUsedWhereItIsInstalled() {
        assertThat(MosquittoProgram.judge(Optional.of(Path.of("mosquitto")), "required")
                        .isDisabled())
                .isFalse();
    }

    @Test
    void saysInOneLineHowToGetItWhereItIsNot() {
        assertThat(MosquittoProgram.judge(Optional.empty(), "optional"))
                .matches(result -> result.isDisabled()
                        && result.getReason().orElseThrow().contains("apt-get install mosquitto")
                        && !result.getReason().orElseThrow().contains("\n"));
    }

    @Test
    void failsWithTheSameLineWhereItIsRequired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MosquittoProgram.judge(Optional.empty(), "required"))
                .withMessageContaining("apt-get install mosquitto");
    }
}
