package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.resident.HousingKind;
import streethub.resident.ResidentTags;
import streethub.resident.Residents;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A unit is not for everybody. */
@DemoHubTest
@Import(BookingHub.class)
class AudienceTests {

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    Residents residents;

    @Autowired
    ResidentTags tags;

    @Autowired
    JdbcClient jdbc;

    private void open(String venue, String... audience) {
        hub.copy("tennis", venue);
        jdbc.sql("update bookable_unit set audience = :audience where venue = :venue")
                .param("audience", audience)
                .param("venue", venue)
                .update();
    }

    private String refusal(String who, Slot slot) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bookings.book(BookingHub.resident(who), BookingHub.wish(slot)))
                .satisfies(it -> refusal[0] = it);
        assertThat(refusal[0].kind()).isEqualTo(Refusal.Kind.AGAINST_BYLAW);
        return refusal[0].key();
    }

    private void settle(String who, String door) {
        Actor actor = BookingHub.resident(who);
        String home = residents
                .claim(actor, people.buildingCode(), door, HousingKind.FAMILY)
                .number();
        residents.confirm(people.as("secretary"), home);
    }

    @Test
    void whoLivesInTheCourtyardMayBookWhatIsOpenToItAndOthersReadForWhomItIs() {
        open("yard", "GRID:" + people.buildingCode().at(GridLevel.COURTYARD).orElseThrow());
        Slot slot = hub.slot("yard-1", 2, 0);
        assertThat(refusal("yard-anna", slot)).isEqualTo("booking.rule.B11");
        settle("yard-anna", "8单元101");
        assertThat(hub.book("yard-anna", slot).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aTagOpensWhatIsForThoseWithIt() {
        open("tagged", "TAG:太极队");
        Slot slot = hub.slot("tagged-1", 2, 0);
        settle("tag-bo", "8单元102");
        assertThat(refusal("tag-bo", slot)).isEqualTo("booking.rule.B11");
        tags.put(people.as("secretary"), "tag-bo", "太极队");
        hub.book("tag-bo", slot);
        tags.take(people.as("secretary"), "tag-bo", "太极队");
        assertThat(refusal("tag-bo", hub.slot("tagged-1", 2, 1))).isEqualTo("booking.rule.B11");
    }

    @Test
    void whatIsForEnterprisesOnlySaysSo() {
        open("firms", "ENTERPRISE");
        assertThat(refusal("firm-chen", hub.slot("firms-1", 2, 0))).isEqualTo("booking.rule.B12");
    }

    @Test
    void allBehindOneDoorTogetherHaveNoMoreThanTheQuotaOfAHousehold() {
        open("family", "RESIDENT");
        jdbc.sql("update venue set most_of_household = 2 where id = 'family'").update();
        settle("house-anna", "9单元101");
        settle("house-bo", "9单元101");
        settle("house-chen", "9单元102");
        hub.book("house-anna", hub.slot("family-1", 2, 0));
        BookingView second = hub.book("house-bo", hub.slot("family-1", 2, 1));
        assertThat(refusal("house-anna", hub.slot("family-1", 3, 0))).isEqualTo("booking.rule.B13");
        hub.book("house-chen", hub.slot("family-1", 3, 0));
        hub.book("house-stranger", hub.slot("family-1", 3, 1));
        bookings.cancel(BookingHub.resident("house-bo"), second.number(), null);
        hub.book("house-anna", hub.slot("family-1", 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOBODY", "GRID:", "GRID:12", "GRID:x", "TAG:", "TAG: ", "TAG:a\0", "resident"})
    void whatSaysNobodyWeKnowIsRefused(String who) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Audience.of(List.of(who)))
                .matches(refusal -> Objects.equals(refusal.field(), "audience"));
    }

    @Test
    void itIsWrittenAsItIsRead() {
        List<String> written = List.of("RESIDENT", "ENTERPRISE", "GRID:510117006001", "TAG:太极队");
        assertThat(Audience.of(written).written()).isEqualTo(written);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Audience.of(List.of()));
    }
}
