package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.casework.engine.Decisions;
import streethub.testing.DemoHubTest;

/** The by-law of posts, one row for each rule. */
@DemoHubTest
class PostPrecheckDecisionTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "F01, 1, true,  true,  1, 1, POST, TRUSTED, true,  HOLD",
        "F02, 0, true,  true,  1, 1, PRE,  NEW,     false, PUBLISH",
        "F03, 0, false, true,  1, 1, POST, TRUSTED, true,  REVIEW",
        "F04, 0, false, false, 1, 0, POST, TRUSTED, true,  REVIEW",
        "F05, 0, false, false, 0, 1, POST, NEW,     true,  REVIEW",
        "F06, 0, false, false, 0, 3, POST, TRUSTED, true,  REVIEW",
        "F07, 0, false, false, 0, 2, POST, TRUSTED, false, PUBLISH",
        "F08, 0, false, false, 0, 0, POST, NEW,     false, PUBLISH_THEN_REVIEW",
        "F08, 0, false, false, 0, 2, POST, KNOWN,   true,  PUBLISH_THEN_REVIEW",
        "F09, 0, false, false, 0, 0, PRE,  TRUSTED, true,  PUBLISH",
        "F10, 0, false, false, 0, 0, PRE,  TRUSTED, false, REVIEW",
        "F10, 0, false, false, 0, 0, PRE,  KNOWN,   true,  REVIEW",
        "F10, 0, false, false, 0, 0, PRE,  NEW,     true,  REVIEW",
    })
    void decides(
            String rule,
            int severe,
            boolean staff,
            boolean personal,
            int words,
            int links,
            String mode,
            String trust,
            boolean reply,
            String verdict) {
        assertThat(decisions.evaluate(
                        "PostPrecheckDecision",
                        Map.of(
                                "severe", severe,
                                "staff", staff,
                                "personal", personal,
                                "words", words,
                                "links", links,
                                "mode", mode,
                                "trust", trust,
                                "reply", reply)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rule", "forum.rule." + rule)
                        .containsEntry("verdict", verdict));
    }
}
