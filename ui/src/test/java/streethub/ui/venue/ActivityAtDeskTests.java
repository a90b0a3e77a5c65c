package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingStatus;
import streethub.booking.BookingWish;
import streethub.booking.HandBack;
import streethub.booking.HandBacks;
import streethub.booking.Slot;
import streethub.ui.EnterpriseDesk;

/** An enterprise's activity before the venue's manager: approved on conditions, and looked at when it is over. */
class ActivityAtDeskTests extends EnterpriseDesk {

    private static final String CODE = "91510117MA0000026T";

    @Autowired
    HandBacks handBacks;

    @Test
    void isApprovedOnConditionsOnceThePapersAreSeenAndHandedBackWithAPhoto() {
        Slot slot = slot("hall-a", 36, 0);
        responsible("back-anna", CODE, "示例会展公司");
        String number = ((BookingAnswer.Booked) bookings.book(
                        people.as("back-anna"),
                        new BookingWish(
                                slot.unit(),
                                slot.from(),
                                slot.until(),
                                "新品发布",
                                30,
                                false,
                                CODE,
                                List.of(photo(), photo()))))
                .booking()
                .number();
        logIn("venue");
        go("venues/bookings/" + number);
        assertThat(page()).contains("单位", "示例会展公司", "新品发布", "活动材料", "P-01").doesNotContain("归还检查");
        assertThat(find(Image.class).all()).hasSize(2);
        write("附加条件（可不填，同意时预约人会看到）", "不贴墙，自带垃圾袋");
        press("同意预约");
        assertThat(status(number)).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(page()).contains("附加条件", "不贴墙，自带垃圾袋");
        assertThat(find(Button.class).withText("归还检查").exists()).isFalse();

        clock.forward(Duration.between(clock.instant(), slot.until()));
        go("venues/bookings/" + number);
        press("归还检查");
        found().setValue(false);
        press("提交检查结果");
        assertThat(notice()).contains("必填");
        write("说明（有问题时必填）", "桌角碰坏 <b>");
        upload(jpeg());
        press("提交检查结果");
        assertThat(notice()).contains("归还检查已记下");
        assertThat(handBacks.of(people.as("venue"), number)).get().matches(it -> !it.inOrder() && it.photo() != null);
        assertThat(page()).contains("▲ 有问题", "桌角碰坏 <b>");
        assertThat(find(Button.class).withText("归还检查").exists()).isFalse();
        assertThat(find(Image.class).all()).hasSize(3);
    }

    @Test
    void isLookedAtByTheManagerAlone() {
        Slot slot = slot("hall-b", 36, 3);
        String number = book("back-bo", slot, false).number();
        bookings.approve(people.as("venue"), number);
        clock.forward(Duration.between(clock.instant(), slot.from()));
        logIn("admin");
        go("venues/bookings/" + number);
        assertThat(page()).contains(number);
        assertThat(find(Button.class).withText("归还检查").exists()).isFalse();
        logIn("venue");
        go("venues/bookings/" + number);
        press("归还检查");
        press("提交检查结果");
        HandBack found = handBacks.of(people.as("venue"), number).orElseThrow();
        assertThat(found.inOrder()).isTrue();
        assertThat(found.photo()).isNull();
        assertThat(page()).contains("● 完好");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> found() {
        return find(RadioButtonGroup.class).single();
    }
}
