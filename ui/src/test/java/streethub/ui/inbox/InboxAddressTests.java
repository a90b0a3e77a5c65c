package streethub.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.shared.GridCode;

class InboxAddressTests {

    @Test
    void saysAllOfWhatIsShownAndReadsItBack() {
        InboxAddress address = new InboxAddress(
                new InboxFilter(InboxQueue.MINE, new GridCode("510117006001"), "incident.kind.ROAD_DAMAGE", true),
                "20261124-0001-3");
        assertThat(address.query().getQueryString().split("&"))
                .containsExactlyInAnyOrder(
                        "queue=mine",
                        "unit=510117006001",
                        "subject=incident.kind.ROAD_DAMAGE",
                        "overdue=1",
                        "case=20261124-0001-3");
        assertThat(InboxAddress.of(address.query())).isEqualTo(address);
    }

    @Test
    void doesNotFilterByNonsense() {
        assertThat(InboxAddress.of(QueryParameters.fromString("queue=all&unit=abc")))
                .isEqualTo(new InboxAddress(InboxFilter.all(InboxQueue.CLAIMABLE), null));
    }

    @Test
    void keepsTheFiltersFromTabToTabAndClosesTheCase() {
        InboxAddress address = InboxAddress.of(QueryParameters.fromString("queue=mine&overdue=1&case=1"));
        assertThat(address.at(InboxQueue.STARTED).query().getQueryString().split("&"))
                .containsExactlyInAnyOrder("queue=started", "overdue=1");
    }
}
