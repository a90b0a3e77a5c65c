package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import streethub.device.DeviceFamily;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.shared.GridCode;

class DevicesAddressTests {

    private static final DeviceFilter ALL_OF_IT =
            new DeviceFilter(DeviceFamily.LIFT, DeviceState.ALARM, new GridCode("510117006001"), "50% & _?#");

    @Test
    void saysTheFiltersAndReadsThemBack() {
        DevicesAddress address = new DevicesAddress(ALL_OF_IT);
        assertThat(DevicesAddress.of(address.query())).isEqualTo(address);
        assertThat(DevicesAddress.of(QueryParameters.fromString(address.query().getQueryString())))
                .isEqualTo(address);
    }

    @Test
    void keepsTheOtherFiltersWithAnotherState() {
        assertThat(new DevicesAddress(ALL_OF_IT).in(null).filter())
                .isEqualTo(new DeviceFilter(ALL_OF_IT.family(), null, ALL_OF_IT.within(), ALL_OF_IT.text()));
    }

    @Test
    void doesNotFilterByNonsense() {
        assertThat(DevicesAddress.of(QueryParameters.fromString("family=TREE&state=&unit=12x&q=%20&colour=red"))
                        .filter())
                .isEqualTo(DeviceFilter.ALL);
    }
}
