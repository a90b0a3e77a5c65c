package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.sensor.Quantity;
import streethub.shared.Texts;
import streethub.testing.DemoHubTest;
import streethub.ui.shell.Languages;
import streethub.ui.web.Words;

@DemoHubTest
class MeasuredTests {

    @Autowired
    Texts texts;

    @Test
    void saysEachQuantityWithItsUnit() {
        Map<String, Object> values = Map.of(
                "tiltX", 43.5, "open", true, "pressure", 1012.344, "temperature", 30.8, "humidity", 50, "battery", 87);
        assertThat(said(Languages.CHINESE, values))
                .containsExactly("倾角 X 43.5°", "打开 是", "压力 1,012.34 kPa", "温度 30.8 °C", "湿度 50%", "电量 87%");
        assertThat(said(Languages.ENGLISH, values)).contains("Tilt X 43.5°", "Open yes", "Pressure 1,012.34 kPa");
    }

    @Test
    void knowsTheNameOfEveryQuantity() {
        Map<String, Object> all = Arrays.stream(Quantity.values()).collect(Collectors.toMap(Quantity::key, q -> 1));
        assertThat(said(Languages.CHINESE, all)).hasSize(all.size()).noneMatch(line -> line.contains("device."));
    }

    @Test
    void passesOnWhatItDoesNotKnow() {
        Map<String, Object> values = Map.of("<b>rssi</b>", -80, "a", "${1+1}", "battery", 5);
        assertThat(said(Languages.CHINESE, values)).containsExactly("电量 5%", "<b>rssi</b> -80", "a ${1+1}");
    }

    private List<String> said(Locale locale, Map<String, Object> values) {
        Function<Measured, String> line = one -> one.name() + " " + one.value();
        return Measured.all(new Words(texts, locale), values).stream().map(line).toList();
    }
}
