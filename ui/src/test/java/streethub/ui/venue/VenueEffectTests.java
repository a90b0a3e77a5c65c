package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.booking.VenueView;
import streethub.ui.booking.SlotWords;

/** What levelling has done, for those who answer for the venues. */
class VenueEffectTests extends OwnVenueTest {

    @Autowired
    JdbcClient jdbc;

    private void open(String venue) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("venues/effect", QueryParameters.fromString("venue=" + venue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "venue"})
    void saysHowTheBusyAndTheQuietHoursHaveChanged(String username) {
        logIn(username);
        jdbc.sql("update bookable_unit set lottery_since = :since where id = 'badminton-2'")
                .param(
                        "since",
                        Timestamp.from(day(-14).atTime(LocalTime.NOON)
                                .atZone(SlotWords.ZONE)
                                .toInstant()))
                .update();
        for (int ago = 56; ago > 0; ago--) {
            Instant from = day(-ago)
                    .atTime(LocalTime.of(ago > 28 ? 19 : 15, 0))
                    .atZone(SlotWords.ZONE)
                    .toInstant();
            String number = "U-" + username + "-" + ago;
            jdbc.sql("""
                    insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                        created_at, sequence, version)
                    values (:number, 'badminton', 'badminton-1', :from, :until, 'past', 'past',
                        'CHECKED_IN', :from, 1, 1)""")
                    .param("number", number)
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(from.plusSeconds(3600)))
                    .update();
        }
        open("badminton");
        assertThat(page())
                .contains("最忙的四分之一时段占用从", "百分点")
                .contains(day(-14) + " 起用热门限额或抽签")
                .contains(day(-56) + " 至 " + day(-29));
        assertThat(find(HeatStrip.class).all()).hasSize(4);
        assertThat(choice().getListDataView().getItems()).contains(choice().getValue());
    }

    @SuppressWarnings("unchecked")
    private Select<VenueView> choice() {
        return find(Select.class).single();
    }

    @Test
    void saysWhenThereIsTooLittleToSay() {
        String id = venue("空场地", 0).id();
        logIn("secretary");
        open(id);
        assertThat(page()).contains("数据太少");
        open("nowhere");
        assertThat(page()).contains("最近四周");
    }

    @Test
    void isReachedFromTheTabsAndOffersNoSettingsToTheSecretary() {
        logIn("secretary");
        UI.getCurrent().navigate("venues");
        assertThat(find(VenueTabs.class)
                        .single()
                        .getChildren()
                        .map(Anchor.class::cast)
                        .map(Anchor::getHref))
                .containsExactly("venues", "venues/bookings", "venues/effect");
        logIn("resident");
        open("tennis");
        assertThat(getCurrentView()).isNotInstanceOf(VenueEffectView.class);
    }
}
