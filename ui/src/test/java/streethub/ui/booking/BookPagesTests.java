package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.booking.BookingStatus;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.ui.BookingDeskTest;

/** From the venues to the number, as residents and strangers see it. */
class BookPagesTests extends BookingDeskTest {

    @Test
    void showsAStrangerTheVenuesAndWhatIsFree() {
        go("book");
        assertThat(page()).contains("预约场地", "菁蓉湖社区网球场", "1号场、2号场", "即时确认", "馨美社区邻里会堂", "需审批");
        assertThat(page()).containsPattern("(今天|明天) \\d\\d:00 有空");
    }

    @Test
    void letsAStrangerChooseAndAsksForTheLogInOnlyThen() {
        Slot slot = slot("tennis-1", 5, 3);
        go("book/tennis?date=" + day(5));
        assertThat(page()).contains("菁蓉湖社区网球场", "点一个可约的时段");
        press(slot);
        assertThat(bar()).contains("已选 1号场", "15:00–17:00");
        press("预约");
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(js -> assertThat(js.getInvocation().getParameters())
                        .anySatisfy(it -> assertThat(String.valueOf(it))
                                .startsWith("/book/tennis/confirm?unit=tennis-1&from=" + day(5))));
    }

    @Test
    void booksWhatWasChosenAndShowsTheNumber() {
        Slot slot = slot("tennis-1", 6, 0);
        resident("pages-anna");
        logIn("pages-anna");
        go("book/tennis?date=" + day(6));
        press(slot);
        press("预约");
        assertThat(page()).contains("请核对", "1号场", "09:00–11:00", "即时确认");
        find(TextField.class).single().setValue("练球 ${1+1} <b>");
        find(IntegerField.class).single().setValue(2);
        press("确认预约");
        BookingView booked = only("pages-anna");
        assertThat(booked.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booked.purpose()).isEqualTo("练球 ${1+1} <b>");
        assertThat(booked.headCount()).isEqualTo(2);
        assertThat(page()).contains("约好了", booked.number(), "已确认", "扫门口的二维码签到", "前取消");
        go("book/tennis?date=" + day(6));
        assertThat(cell(slot).getElement().getTextRecursively()).contains("我的");
        press(slot);
        assertThat(page()).contains(booked.number());
    }

    @Test
    void saysByWhenAHallIsAnswered() {
        Slot first = slot("hall-b", 20, 0);
        Slot second = slot("hall-b", 20, 1);
        resident("pages-bo");
        logIn("pages-bo");
        go("book/hall?date=" + day(20));
        press(first);
        press(second);
        assertThat(bar()).contains("09:00–11:00");
        press("预约");
        press("确认预约");
        assertThat(page()).contains("已提交，等待答复", "最迟", "待答复");
        assertThat(only("pages-bo").until()).isEqualTo(second.until());
    }

    @Test
    void saysWhoWasFirstPolitelyWithAlternativesAndTheWaitingList() {
        Slot slot = slot("tennis-1", 7, 1);
        book("pages-cy", slot, false);
        resident("pages-di");
        logIn("pages-di");
        go("book/tennis?date=" + day(7));
        press(slot);
        assertThat(bar()).contains("已有人约");
        press("排候补，或看别的时段");
        assertThat(page()).contains("有人先您一步", "2号场", "11:00–13:00").doesNotContain("pages-cy");
        press("排候补");
        BookingView waiting = only("pages-di");
        assertThat(waiting.status()).isEqualTo(BookingStatus.WAITING);
        assertThat(page()).contains("已排上候补", waiting.number());
    }

    @Test
    void leadsToAnAlternativeByOnePress() {
        Slot slot = slot("tennis-1", 7, 2);
        book("pages-eve", slot, false);
        resident("pages-flo");
        logIn("pages-flo");
        confirm(slot);
        test(find(Button.class)
                        .withCondition(it ->
                                it.getText().startsWith("○ 2号场") && it.getText().contains("13:00–15:00"))
                        .single())
                .click();
        press("确认预约");
        assertThat(only("pages-flo").unit()).isEqualTo("tennis-2");
        assertThat(only("pages-flo").from()).isEqualTo(slot.from());
    }

    @Test
    void losesARaceInWordsAndKeepsWhatWasTyped() {
        Slot slot = slot("tennis-1", 7, 3);
        resident("pages-gus");
        logIn("pages-gus");
        confirm(slot);
        find(TextField.class).single().setValue("练球");
        book("pages-hal", slot, false);
        press("确认预约");
        assertThat(page()).contains("有人先您一步", "排候补");
        assertThat(bookingReading.mine(resident("pages-gus"), null, 5).items()).isEmpty();
        confirm(slot("tennis-1", 7, 4));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("练球");
    }

    @Test
    void saysTheSentenceOfTheByLaw() {
        logIn("dispatcher");
        confirm(slot("tennis-2", 9, 0));
        press("确认预约");
        assertThat(page()).contains("请核对", "“1号场”只接受居民账号预约".replace("1", "2"));
        resident("pages-ivy");
        book("pages-ivy", slot("tennis-1", 9, 0), false);
        book("pages-ivy", slot("tennis-1", 9, 1), false);
        logIn("pages-ivy");
        confirm(slot("tennis-1", 9, 2));
        press("确认预约");
        assertThat(page()).contains("最多同时有 2 个未用的预约");
    }

    @Test
    void followsWhatOthersBook() {
        Slot slot = slot("tennis-2", 10, 0);
        go("book/tennis?date=" + day(10));
        assertThat(cell(slot).getElement().getTextRecursively()).contains("可约");
        press(slot);
        book("pages-jo", slot, false);
        until(() -> bar().contains("已有人约"));
        press(slot("tennis-2", 10, 1));
        assertThat(cell(slot).getElement().getTextRecursively()).contains("已约").doesNotContain("pages-jo");
    }

    @Test
    void keepsThePastAndTheFarFutureShut() {
        Slot far = slot("tennis-1", 16, 0);
        assertThat(far.state()).isEqualTo(SlotState.CLOSED);
        go("book/tennis?date=" + day(16));
        assertThat(cell(far).isEnabled()).isFalse();
        go("book/tennis?date=" + day(-3));
        assertThat(page()).contains("今天");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=nonsense",
                "date=+999999999-01-01",
                "unit=tennis-1&from=x&to=y",
                "unit=hall-a&from=2026-01-01T09:00&to=2026-01-01T11:00",
                "unit=tennis-1&from=+99999-01-01T09:00&to=+99999-01-01T11:00"
            })
    void makesNothingOfANonsensicalAddress(String query) {
        go("book/tennis?" + query);
        assertThat(page()).contains("今天", "点一个可约的时段");
        logIn("resident");
        go("book/tennis/confirm?" + query);
        assertThat(page()).contains("点一个可约的时段");
    }

    @Test
    void saysThatThereIsNoSuchVenue() {
        go("book/castle");
        assertThat(page()).contains("没有编号为“castle”的场地");
        logIn("resident");
        go("book/castle/confirm?unit=tower");
        assertThat(page()).contains("菁蓉湖社区网球场");
    }

    @Test
    void speaksEnglish() {
        speakEnglish();
        go("book");
        assertThat(page()).contains("Book a venue", "Confirmed at once");
        go("book/tennis?date=" + day(5));
        assertThat(page()).contains("Press a free slot", "Free");
    }

    private void press(Slot slot) {
        test(cell(slot)).click();
    }

    private NativeButton cell(Slot slot) {
        String unit = slot.unit().endsWith("1") || slot.unit().endsWith("a") ? "1号场" : "2号场";
        String name = slot.unit().startsWith("hall") ? "会议室" + (slot.unit().endsWith("a") ? "A" : "B") : unit;
        String time = slot.from().atZone(SlotWords.ZONE).toLocalTime().toString();
        return find(NativeButton.class)
                .withCondition(it -> it.getElement().getAttribute("aria-label").startsWith(name + " " + time))
                .single();
    }

    private String bar() {
        return find(Div.class).withClassName("book-bar").single().getElement().getTextRecursively();
    }

    private void confirm(Slot slot) {
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate(
                        "book/" + slot.unit().substring(0, slot.unit().indexOf('-')) + "/confirm",
                        QueryParameters.simple(Choice.of(slot).parameters()));
    }

    private BookingView only(String who) {
        return bookingReading.mine(resident(who), null, 5).items().getFirst();
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }
}
