package streethub.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentStatus;
import streethub.shared.GridCode;

class CasesAddressTests {

    @Test
    void saysTheFiltersAndReadsThemBack() {
        CasesAddress address = new CasesAddress(
                "菁蓉湖 100% & 井盖",
                new GridCode("510117006001"),
                IncidentStatus.CLOSED,
                IncidentKind.ROAD_DAMAGE,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2));
        assertThat(CasesAddress.of(address.query())).isEqualTo(address);
    }

    @Test
    void countsTheLastDayInTheSubdistrictsOwnTime() {
        IncidentFilter filter = CasesAddress.of(QueryParameters.fromString("from=2026-11-01&to=2026-11-01"))
                .filter();
        assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
    }

    @Test
    void doesNotLookForMoreThanAnybodyTypes() {
        assertThat(CasesAddress.of(QueryParameters.of("q", "长".repeat(101))).text())
                .isNull();
    }

    @Test
    void doesNotFilterByNonsense() {
        assertThat(CasesAddress.of(QueryParameters.fromString("status=OPEN&kind=&from=yesterday&q=%20&unit=5101")))
                .isEqualTo(new CasesAddress(null, null, null, null, null, null));
    }
}
