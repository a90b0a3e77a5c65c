package streethub.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import streethub.ui.DeskTest;

/** The main pages are a touch away on residents' pages, but where one question follows another. */
class PersonTabsTests extends DeskTest {

    @ParameterizedTest
    @CsvSource({"my, 我", "my-bookings, 我", "notices, 我", "book, 预约", "forum/new, 论坛"})
    void sayWhereOneIs(String page, String here) {
        logIn("resident");
        UI.getCurrent().navigate(page);
        assertThat(tabs()).extracting(Anchor::getText).containsExactly("首页", "上报", "预约", "论坛", "我");
        assertThat(tabs())
                .filteredOn(tab -> "page".equals(tab.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getText)
                .containsExactly(here);
    }

    @Test
    void areNotThereWhileOneReports() {
        UI.getCurrent().navigate("report");
        assertThat(find(PersonTabs.class).all()).isEmpty();
        assertThat(page()).contains("在哪里");
    }

    private List<Anchor> tabs() {
        Component tabs = find(PersonTabs.class).single();
        return tabs.getChildren().map(Anchor.class::cast).toList();
    }
}
