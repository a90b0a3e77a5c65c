package streethub.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.grid.Grids;
import streethub.incident.IncidentSummary;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.DeskTest;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.UnitField;

class CasesViewTests extends DeskTest {

    @Autowired
    Grids grids;

    @Test
    void narrowsTheListToAPartOfTheGridAndSaysSoInTheAddress() {
        String number = reportedByStaff();
        GridCode community = people.buildingCode().at(GridLevel.COMMUNITY).orElseThrow();
        logIn("dispatcher");
        open("");
        ComboBoxTester<ComboBox<GridCode>, GridCode> unit =
                test(find(UnitField.class).single());
        unit.selectItem(grids.words(community));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("cases?unit=" + community);
        assertThat(numbers()).contains(number);

        open("unit=510117006008");
        assertThat(numbers()).doesNotContain(number);
        assertThat(unit.getSelected()).isEqualTo(new GridCode("510117006008"));
    }

    @Test
    void showsNothingFromOutsideTheAreaWhateverTheAddressSays() {
        String number = reportedByStaff();
        logIn("courtyard");
        open("unit=510117006");
        assertThat(numbers()).contains(number);
        open("unit=510117006008");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void offersNoPartsOfABuilding() {
        logIn("building");
        open("");
        assertThat(find(UnitField.class).exists()).isFalse();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("cases", QueryParameters.fromString(query));
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
