package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.attachment.PhotoId;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingPapers;
import streethub.booking.BookingView;
import streethub.booking.BookingWish;
import streethub.booking.HandBacks;
import streethub.booking.Slot;
import streethub.shared.Refusal;
import streethub.ui.EnterpriseDesk;

/** Booking for an enterprise, as whoever acts for it does it and reads of it. */
class ActivityPagesTests extends EnterpriseDesk {

    @Autowired
    BookingPapers papers;

    @Autowired
    HandBacks handBacks;

    @Autowired
    SlotWishes wishes;

    @Test
    void asksForWhomAndThenWhatForAndHowManyCome() {
        responsible("act-anna", "91510117MA00000208", "示例会展公司");
        logIn("act-anna");
        confirm(slot("hall-a", 30, 0));
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(purpose().getLabel()).isEqualTo("用途（可不填）");
        test(whom()).selectItem("示例会展公司");
        assertThat(purpose().getLabel()).isEqualTo("活动内容");
        press("确认预约");
        assertThat(purpose().isInvalid()).isTrue();
        assertThat(purpose().getErrorMessage()).isEqualTo("这一项必填。");
        purpose().setValue("新品发布");
        press("确认预约");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(mine("act-anna")).isEmpty();
        find(IntegerField.class).single().setValue(30);
        upload(jpeg());
        upload("no photo".getBytes(StandardCharsets.UTF_8));
        assertThat(notice()).contains("这不是 JPEG、PNG 或 WebP 照片");
        upload(jpeg());
        press("删除");
        press("确认预约");
        BookingView asked = mine("act-anna").getFirst();
        assertThat(asked.organisationName()).isEqualTo("示例会展公司");
        assertThat(papers.of(people.as("venue"), asked.number())).hasSize(1);
        assertThat(page()).contains("已提交，等待答复", "示例会展公司", "新品发布", "30 人", "活动材料");
        assertThat(find(Image.class).all()).hasSize(1);

        confirm(slot("hall-a", 30, 2));
        assertThat(find(Upload.class).exists())
                .as("the next booking begins empty")
                .isFalse();
        go("my-bookings");
        assertThat(page()).contains("示例会展公司", "我的企业");
    }

    @Test
    void keepsForWhomAndThePapersWhereSomebodyWasFirst() {
        responsible("act-bo", "91510117MA0000021B", "示例书店");
        Slot slot = slot("hall-a", 31, 0);
        logIn("act-bo");
        confirm(slot);
        test(whom()).selectItem("示例书店");
        upload(jpeg());
        book("act-cy", slot, false);
        purpose().setValue("签售");
        find(IntegerField.class).single().setValue(10);
        press("确认预约");
        assertThat(page()).contains("有人先您一步");
        confirm(slot("hall-b", 31, 0));
        assertThat(whom().getValue()).isEqualTo("91510117MA0000021B");
        press("确认预约");
        assertThat(papers.of(people.as("venue"), mine("act-bo").getFirst().number()))
                .hasSize(1);
    }

    @Test
    void offersNoEnterpriseWhereThereIsNoneOrNoneIsWelcome() {
        resident("act-di");
        logIn("act-di");
        confirm(slot("hall-a", 32, 0));
        assertThat(find(Select.class).withLabel("为谁预约").exists()).isFalse();
        responsible("act-eve", "91510117MA0000022E", "示例球具");
        logIn("act-eve");
        confirm(slot("tennis-1", 6, 3));
        assertThat(find(Select.class).withLabel("为谁预约").exists()).isFalse();
        enterprises.apply(resident("act-flo"), "91510117MA0000023H", "还没核实", community());
        logIn("act-flo");
        confirm(slot("hall-a", 32, 0));
        assertThat(find(Select.class).withLabel("为谁预约").exists()).isFalse();
    }

    @Test
    void showsTheConditionsAndHowItWasGivenBack() {
        responsible("act-gus", "91510117MA0000024L", "示例琴行");
        Slot slot = slot("hall-b", 33, 0);
        String number = ask("act-gus", "91510117MA0000024L", slot);
        bookings.approve(people.as("venue"), number, "不贴墙 <b>");
        logIn("act-gus");
        go("my-bookings/" + number);
        assertThat(page()).contains("附加条件", "不贴墙 <b>").doesNotContain("归还检查");
        clock.forward(Duration.between(clock.instant(), slot.until()));
        PhotoId photo = photo();
        handBacks.check(people.as("venue"), number, false, "桌角碰坏", photo);
        go("my-bookings/" + number);
        assertThat(page()).contains("已经结束", "归还检查", "▲ 有问题", "桌角碰坏").doesNotContain("venue");
        assertThat(find(Image.class).all()).as("the paper and what was found").hasSize(2);
    }

    private String ask(String who, String code, Slot slot) {
        logIn(who);
        return ((BookingAnswer.Booked) bookings.book(
                        people.as(who),
                        new BookingWish(
                                slot.unit(), slot.from(), slot.until(), "演奏会", 20, false, code, List.of(photo()))))
                .booking()
                .number();
    }

    @Test
    void saysThatSomebodyHasAskedTooOften() {
        resident("act-hal");
        logIn("act-hal");
        confirm(slot("hall-a", 34, 0));
        BookingWish nonsense = new BookingWish("moon", null, null, null, null, false);
        for (int i = 0; i < SlotWishes.MOST_BOOKINGS; i++) {
            try {
                wishes.book(nonsense);
            } catch (Refusal unknown) {
                assertThat(unknown.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            }
        }
        press("确认预约");
        assertThat(page()).contains("1 小时内最多提交 60 次预约，请稍后再约。");
        assertThat(mine("act-hal")).isEmpty();
    }

    @Test
    void speaksEnglish() {
        responsible("act-ivy", "91510117MA0000025P", "Sample Ltd");
        logIn("act-ivy");
        speakEnglish();
        confirm(slot("hall-a", 35, 0));
        @SuppressWarnings("unchecked")
        Select<String> forWhom = find(Select.class).withLabel("For whom").single();
        test(forWhom).selectItem("Sample Ltd");
        assertThat(page()).contains("Papers (if any)", "Only you and those who decide see them.");
    }

    @SuppressWarnings("unchecked")
    private Select<String> whom() {
        return find(Select.class).withLabel("为谁预约").single();
    }

    private TextField purpose() {
        return find(TextField.class).single();
    }

    private List<BookingView> mine(String who) {
        return bookingReading.mine(resident(who), null, 5).items();
    }

    private static void confirm(Slot slot) {
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate(
                        "book/" + slot.unit().substring(0, slot.unit().indexOf('-')) + "/confirm",
                        QueryParameters.simple(Choice.of(slot).parameters()));
    }
}
