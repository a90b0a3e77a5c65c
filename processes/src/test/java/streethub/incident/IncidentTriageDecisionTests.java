package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.casework.engine.Decisions;
import streethub.testing.DemoHubTest;

/** The by-law, one row for each rule. */
@DemoHubTest
class IncidentTriageDecisionTests {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "T01, SENSOR, SUDDEN_INCIDENT, EMERGENCY, EMERGENCY, true",
        "T02, SENSOR, FACILITY_FAULT, URGENT, URGENT, true",
        "T03, SENSOR, FACILITY_FAULT, '', GENERAL, true",
        "T04, STAFF, SUDDEN_INCIDENT, '', EMERGENCY, true",
        "T05, STAFF, SAFETY_HAZARD, '', URGENT, true",
        "T06, STAFF, ROAD_DAMAGE, '', GENERAL, true",
        "T07, STAFF, FACILITY_FAULT, '', GENERAL, true",
        "T08, RESIDENT, SUDDEN_INCIDENT, '', EMERGENCY, false",
        "T09, RESIDENT, SAFETY_HAZARD, '', URGENT, false",
        "T10, RESIDENT, ROAD_DAMAGE, '', GENERAL, false",
        "T11, RESIDENT, FACILITY_FAULT, '', GENERAL, false",
    })
    void decides(String rule, String source, String kind, String asked, String urgency, boolean clear) {
        assertThat(decisions.evaluate(
                        "IncidentTriageDecision", Map.of("source", source, "kind", kind, "askedUrgency", asked)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rule", "incident.rule." + rule)
                        .containsEntry("urgency", urgency)
                        .containsEntry("clear", clear)
                        .containsEntry("proposedLevel", 4));
    }
}
