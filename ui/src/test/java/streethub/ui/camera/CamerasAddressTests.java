package streethub.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.shared.GridCode;

/** The address bar of the cameras' page. */
class CamerasAddressTests {

    @ParameterizedTest
    @CsvSource({"'', 4", "split=1, 1", "split=9, 9", "split=2, 4", "split=-1, 4", "split=x, 4", "camera=cam-001, 1"})
    void saysHowManyPicturesAndNeverAnotherNumber(String query, int split) {
        assertThat(of(query).split()).isEqualTo(split);
    }

    @Test
    void saysItAgainAsItWasRead() {
        CamerasAddress address = new CamerasAddress(9, new GridCode("510117006001"), "cam-002", "20261126-0001-0");
        assertThat(of(address.query().getQueryString())).isEqualTo(address);
    }

    @Test
    void whatIsWrongDoesNotCount() {
        assertThat(of("unit=x&split=4").unit()).isNull();
        assertThat(of("").camera()).isNull();
        assertThat(of("").caseNumber()).isNull();
    }

    private static CamerasAddress of(String query) {
        return CamerasAddress.of(query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }
}
