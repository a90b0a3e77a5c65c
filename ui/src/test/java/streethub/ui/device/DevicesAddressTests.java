package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import streethub.device.DeviceFilter;
import streethub.device.DeviceState;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

class DevicesAddressTests {

    private static final DeviceFilter ALL_OF_IT =
            new DeviceFilter(new DeviceFamily("LIFT"), DeviceState.ALARM, new GridCode("510117006001"), "50% & _?#");

    @Test
    void saysTheFiltersAndReadsThemBack() {
        DevicesAddress address = new DevicesAddress(ALL_OF_IT);
        assertThat(DevicesAddress.of(address.query(), DevicesAddressTests::known))
                .isEqualTo(address);
        assertThat(DevicesAddress.of(
                        QueryParameters.fromString(address.query().getQueryString()), DevicesAddressTests::known))
                .isEqualTo(address);
    }

    @Test
    void keepsTheOtherFiltersWithAnotherState() {
        assertThat(new DevicesAddress(ALL_OF_IT).in(null).filter())
                .isEqualTo(new DeviceFilter(ALL_OF_IT.family(), null, ALL_OF_IT.within(), ALL_OF_IT.text()));
    }

    private static Optional<DeviceFamily> known(String code) {
        return code.equals("LIFT") ? Optional.of(new DeviceFamily(code)) : Optional.empty();
    }

    @Test
    void doesNotFilterByNonsense() {
        assertThat(DevicesAddress.of(
                                QueryParameters.fromString("family=TREE&state=&unit=12x&q=%20&colour=red"),
                                DevicesAddressTests::known)
                        .filter())
                .isEqualTo(DeviceFilter.ALL);
    }
}
