package streethub.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentReading;
import streethub.ui.map.GridMap;
import streethub.ui.web.TimeWords;

class DevicePageViewTests extends FacilityDesk {

    @Autowired
    IncidentReading reading;

    @Autowired
    TimeWords times;

    @Test
    void showsWhatItIsWhereAndWhatItMeasured() {
        String id = hydrant("南门消火栓", "c0c1c2c3c4c5c6c7");
        Instant at = Instant.now().minusSeconds(300);
        says(id, at, Map.of("pressure", 420.5, "temperature", 18, "battery", 87));
        logIn("building");
        go("devices/" + id);
        assertThat(page())
                .contains("南门消火栓", id, "● 正常", "消火栓", "EM500-PP", "c0c1c2c3c4c5c6c7", times.exactly(at), " › ")
                .contains("压力420.5 kPa", "温度18 °C", "电量87%")
                .contains("还没有案件");
        GridMap map = find(GridMap.class).single();
        assertThat(map.getElement().getPropertyRaw("spots").toString()).contains(id, "normal");
        assertThat(getCurrentView())
                .isInstanceOfSatisfying(DevicePageView.class, view -> assertThat(view.getPageTitle())
                        .isEqualTo("南门消火栓"));
    }

    @Test
    void leadsToItsCasesAndTheyBackToIt() {
        String id = hydrant("案件消火栓", null);
        says(id, Instant.now(), Map.of("pressure", 20));
        String number = cases(id).getFirst();
        logIn("building");
        go("devices/" + id);
        assertThat(page()).contains("▲ 告警", "消火栓水压过低", number);
        assertThat(link("cases/" + number)).isNotNull();

        go("cases/" + number);
        assertThat(link("devices/" + id).getText()).isEqualTo("案件消火栓");
    }

    @Test
    void followsWhatBecomesOfItAndItsCases() {
        String id = hydrant("自己更新的", null);
        logIn("building");
        go("devices/" + id);
        assertThat(page()).contains("？ 未知", "还没有读数", "还没有案件");
        GridMap map = find(GridMap.class).single();

        says(id, Instant.now(), Map.of("pressure", 20));
        until(() -> page().contains("▲ 告警"));
        String number = cases(id).getFirst();
        assertThat(page()).contains("压力20 kPa", number, "已派单");
        assertThat(find(GridMap.class).single()).isSameAs(map);
        assertThat(map.getElement().getPropertyRaw("spots").toString()).contains("alarm");

        incidents.accept(people.as("building"), number);
        until(() -> page().contains("处置中"));
    }

    @Test
    void saysOfOneOutsideTheScopeThatThereIsNone() {
        String id = hydrant("别处看不到", null);
        logIn("secretary");
        go("devices/" + id);
        assertThat(page()).contains("别处看不到");
        for (String unknown : List.of("none", "x' or '1'='1", "<b>")) {
            go("devices/" + unknown);
            assertThat(page()).contains("没有编号为", unknown).doesNotContain("别处看不到", "案件消火栓");
            assertThat(find(GridMap.class).exists()).isFalse();
        }
    }

    @Test
    void keepsCasesFromWhoMayNotListThem() {
        String id = hydrant("审核员看的", null);
        says(id, Instant.now(), Map.of("pressure", 20));
        logIn("moderator");
        go("devices/" + id);
        assertThat(page()).contains("审核员看的").doesNotContain(cases(id).getFirst());
    }

    @Test
    void isForStaffOnly() {
        String id = hydrant("居民看不到", null);
        logIn("resident");
        go("devices/" + id);
        assertThat(page()).doesNotContain("居民看不到");
    }

    private List<String> cases(String id) {
        return reading
                .list(people.as("dispatcher"), new IncidentFilter(null, null, null, null, null, id, null), null, 10)
                .items()
                .stream()
                .map(it -> it.number())
                .toList();
    }

    private Anchor link(String href) {
        return find(Anchor.class).withCondition(it -> it.getHref().equals(href)).single();
    }
}
