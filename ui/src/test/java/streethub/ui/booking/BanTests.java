package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.booking.BanAppeals;
import streethub.ui.BookingDeskTest;

/** Somebody who often stayed away is kept from booking, and objects. */
class BanTests extends BookingDeskTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BanAppeals appeals;

    private void stayedAway(String who, int times) {
        for (int day = 1; day <= times; day++) {
            Instant at = clock.instant().minus(Duration.ofDays(day));
            String number = "N-" + who + "-" + day;
            jdbc.sql("""
                    insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                        created_at, sequence, version)
                    values (:number, 'tennis', 'tennis-1', :at, :until, :who, :who, 'NO_SHOW', :at, 1, 1)""")
                    .param("number", number)
                    .param("at", Timestamp.from(at))
                    .param("until", Timestamp.from(at.plusSeconds(3600)))
                    .param("who", who)
                    .update();
            jdbc.sql("insert into booking_no_show (booking, holder, at) values (:number, :who, :at)")
                    .param("number", number)
                    .param("who", who)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    @Test
    void fromTheAppealToTheSecretaryAndBack() {
        resident("ban-anna");
        stayedAway("ban-anna", 5);
        logIn("ban-anna");
        navigate(MyBookingsView.class);
        assertThat(page()).contains("您近期爽约 5 次");
        press("提出申诉");
        assertThat(notice()).contains("必填");
        write("如有异议，请说明原因", "那几天住院 <b>");
        press("提出申诉");
        assertThat(page()).contains("正在等待社区书记决定");
        String number = appeals.mine(people.as("ban-anna")).orElseThrow().number();

        logIn("secretary");
        UI.getCurrent().navigate("inbox", QueryParameters.of("case", number));
        assertThat(page()).contains("暂停预约的申诉", "那几天住院 <b>", "爽约次数");
        press("维持暂停");
        assertThat(notice()).contains("必填");
        write("答复（维持暂停时必填）", "请提前取消");
        press("维持暂停");
        assertThat(page()).contains("维持暂停", "请提前取消");

        logIn("ban-anna");
        navigate(MyBookingsView.class);
        assertThat(page()).contains("您的申诉没有通过。原因：请提前取消");
    }

    @Test
    void whoIsNotKeptFromBookingReadsNothingOfIt() {
        resident("ban-bo");
        stayedAway("ban-bo", 4);
        logIn("ban-bo");
        navigate(MyBookingsView.class);
        assertThat(find(BanNote.class).all()).noneMatch(BanNote::isVisible);
    }
}
