package streethub.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.incident.IncidentSummary;
import streethub.ui.DeskTest;

class StaffLayoutTests extends DeskTest {

    @Autowired
    Grids grids;

    private String number = "";

    @BeforeEach
    void open() {
        number = reportedByStaff();
        logIn("building");
        UI.getCurrent().navigate("me");
    }

    @Test
    void opensTheCaseWhoseNumberIsTyped() {
        search(" " + number + " ");
        assertThat(address()).isEqualTo("cases/" + number);
        assertThat(page()).contains("路灯不亮");
    }

    @Test
    void opensACaseOfTodayByTheEndOfItsNumber() {
        search(number.substring(9));
        assertThat(address()).isEqualTo("cases/" + number);
    }

    @Test
    void looksForAnythingElseInTheList() {
        String place = grids.words(people.buildingCode());
        search(place);
        assertThat(address()).startsWith("cases?q=");
        assertThat(numbers()).contains(number);
        assertThat(field("cases").getValue()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有的地方", "20260101-0001-0", "100% & <b>?q=#{1+1}"})
    void saysWhatWasNotFound(String typed) {
        search(typed);
        assertThat(numbers()).isEmpty();
        assertThat(page()).contains("没有找到“" + typed + "”");
    }

    @Test
    void looksForOtherWordsFromTheListAndShowsAllAgain() {
        search("没有的地方");
        test(field("cases")).setValue("");
        assertThat(address()).isEqualTo("cases");
        assertThat(numbers()).contains(number);
        UI.getCurrent().navigate("cases", QueryParameters.of("q", "\u0000"));
        assertThat(numbers()).contains(number);
    }

    private void search(String typed) {
        test(field("staff-head")).setValue(typed);
    }

    /** The one of the head, or the one of the list. */
    private TextField field(String within) {
        return find(TextField.class)
                .withCondition(it -> it.getParent()
                        .flatMap(parent -> within.equals("cases") ? parent.getParent() : Optional.of(parent))
                        .filter(around -> around.getElement().getClassList().contains(within))
                        .isPresent())
                .single();
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers() {
        DeskList<IncidentSummary> list = find(DeskList.class).single();
        return list.getDataProvider()
                .fetch(new Query<>(0, 200, List.of(), null, null))
                .map(IncidentSummary::number)
                .toList();
    }
}
