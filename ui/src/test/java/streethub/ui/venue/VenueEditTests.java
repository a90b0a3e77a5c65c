package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.router.QueryParameters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.booking.BookingStatus;
import streethub.booking.UnitView;
import streethub.booking.VenueEdit;
import streethub.booking.VenueView;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.booking.VenuePhoto;

/** The venue's manager enters a venue, says what can be booked of it, and changes it. */
class VenueEditTests extends OwnVenueTest {

    private void open(String id) {
        logIn("venue");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("venues/settings/" + id);
    }

    private void text(String label, String value) {
        test(find(TextField.class).withLabel(label).last()).setValue(value);
    }

    private void number(String label, int value) {
        test(find(IntegerField.class).withLabel(label).last()).setValue(value);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).last();
    }

    private String dialog() {
        return find(Dialog.class)
                .withCondition(Dialog::isOpened)
                .last()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void entersAVenueAndItsUnitsAndOneThatIsTheirSum() {
        open("new");
        assertThat(find(Button.class).withText("新增单元").all()).isEmpty();
        text("名称", "社区教室 <b>");
        text("地址", "德源大道 8 号");
        text("开放时间", "Mo-Fr 09:00-12:00,14:00-17:00");
        assertThat(page()).contains("往后七天", "09:00–12:00、14:00–17:00", "不开放");
        press("保存");
        assertThat(notice()).contains("必填");
        assertThat(find(NumberField.class).withLabel("纬度").single().isInvalid()).isTrue();
        find(VenueFields.class).single().place(people.place());
        press("保存");
        assertThat(notice()).contains("“社区教室 <b>”已新增");
        assertThat(page()).contains("社区教室 <b>", "还没有可以预约的单元");

        press("新增单元");
        text("名称", "A室");
        number("最多容纳几人", 20);
        press("保存");
        press("新增单元");
        text("名称", "B室");
        press("保存");
        assertThat(notice()).contains("必填");
        number("最多容纳几人", 30);
        press("保存");
        press("新增单元");
        text("名称", "大教室");
        number("最多容纳几人", 50);
        atoms().setValue(
                        Set.copyOf(atoms().getListDataView().getItems().toList().subList(0, 1)));
        press("保存");
        assertThat(notice()).contains("至少由本场地两个");
        atoms().setValue(Set.copyOf(atoms().getListDataView().getItems().toList()));
        press("保存");
        assertThat(page()).contains("A室", "B室", "大教室", "即时确认 · 每段 60 分钟 · 最多 50 人");

        VenueView saved = venues.page(null, 200).items().stream()
                .filter(venue -> venue.name().equals("社区教室 <b>"))
                .findFirst()
                .orElseThrow();
        assertThat(saved.units().getLast().atoms())
                .isEqualTo(
                        saved.units().subList(0, 2).stream().map(UnitView::id).toList());
        UI.getCurrent().navigate("venues/settings");
        assertThat(page()).contains("社区教室 <b>", "A室、B室、大教室");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<UnitView> atoms() {
        return find(CheckboxGroup.class)
                .withCondition(group -> "由这些单元合并而成".equals(group.getLabel()))
                .last();
    }

    @Test
    void saysAtTheFieldWhatItCannotReadOfTheHours() {
        VenueView venue = venue("球场甲", 1);
        open(venue.id());
        text("开放时间", "每天早九点");
        assertThat(field("开放时间").isInvalid()).isTrue();
        assertThat(field("开放时间").getErrorMessage()).contains("读不懂开放时间“每天早九点”");
        press("保存");
        assertThat(notice()).contains("读不懂");
        assertThat(venues.get(venue.id()).version()).isEqualTo(venue.version());
    }

    @Test
    void asksBeforeHoursLeaveBookingsOutsideAndTheyStand() {
        VenueView venue = venue("球场乙", 1);
        String number = book("edit-eve", slot(venue.id() + "-1", 9, 5), false).number();
        open(venue.id());
        text("开放时间", "Mo-Su,PH 09:00-17:00");
        assertThat(page()).contains("有 1 个已有的预约在新的开放时间之外");
        press("保存");
        assertThat(venues.get(venue.id()).version()).isEqualTo(venue.version());
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(notice()).contains("有 1 个预约不在新的时间里，照旧有效");
        assertThat(venues.get(venue.id()).openingHours().toString()).isEqualTo("Mo-Su,PH 09:00-17:00");
        assertThat(status(number)).isEqualTo(BookingStatus.CONFIRMED);
        UI.getCurrent().navigate("venues", QueryParameters.fromString("venue=" + venue.id() + "&date=" + day(9)));
        assertThat(page()).contains("不在现在的时段里", "1号场 19:00–21:00 edit-eve");
    }

    @Test
    void changesAUnitAndTellsWhoSavesSecond() {
        VenueView venue = venue("球场丙", 1);
        open(venue.id());
        press("修改");
        assertThat(dialog()).contains("已有的预约照旧有效");
        number("每段多长（分钟）", 60);
        press("保存");
        assertThat(notice()).contains("已保存");
        assertThat(venues.get(venue.id()).units().getFirst().slotMinutes()).isEqualTo(60);

        VenueView now = venues.get(venue.id());
        GeoPoint place = now.point();
        editing.edit(
                people.as("venue"),
                now.id(),
                now.version(),
                new VenueEdit("别人改的名", place.lat(), place.lon(), "这里", "24/7", null, null, null, null, null));
        text("名称", "我改的名");
        press("保存");
        assertThat(notice()).contains("有人刚改过");
        assertThat(venues.get(venue.id()).name()).isEqualTo("别人改的名");
        assertThat(field("名称").getValue()).isEqualTo("我改的名");
    }

    @Test
    void takesAPhotoThatResidentsSee() {
        VenueView venue = venue("球场丁", 1);
        open(venue.id());
        assertThat(page()).contains("还没有照片");
        upload("no.jpg", "nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(venues.get(venue.id()).photo()).isNull();
        upload("court.jpg", jpeg());
        until(() -> venues.get(venue.id()).photo() != null);
        roundTrip();
        assertThat(find(VenuePhoto.class).single().getSrc()).startsWith("/api/v1/venues/" + venue.id() + "/photo");
        UI.getCurrent().navigate("book/" + venue.id());
        assertThat(find(VenuePhoto.class).single().getAlt()).contains("球场丁的照片");
        open(venue.id());
        press("撤下照片");
        assertThat(venues.get(venue.id()).photo()).isNull();
        assertThat(find(VenuePhoto.class).all()).isEmpty();
    }

    private void upload(String name, byte[] bytes) {
        UploadTester<Upload> tester = test(find(Upload.class).single());
        tester.upload(name, "image/jpeg", bytes);
        roundTrip();
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "dispatcher", "secretary", "admin"})
    void isForManagersOnly(String username) {
        logIn(username);
        for (String address : List.of("venues/settings", "venues/settings/new", "venues/settings/tennis")) {
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).isNotInstanceOfAny(VenueSettingsView.class, VenueEditView.class);
        }
    }

    @Test
    void leadsFromAnUnknownVenueToTheList() {
        open("castle");
        assertThat(getCurrentView()).isInstanceOf(VenueSettingsView.class);
    }

    @Test
    void speaksEnglish() {
        logIn("venue");
        speakEnglish();
        UI.getCurrent().navigate("venues/settings/tennis");
        assertThat(page()).contains("Units that can be booked", "Confirmed", "The next seven days");
    }

    @Test
    @SuppressWarnings("unchecked")
    void opensAUnitToSomeResidentsOnly() {
        VenueView venue = venue("球场壬", 1);
        open(venue.id());
        press("修改");
        GridCode courtyard = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        ((ComboBox<GridCode>) find(ComboBox.class)
                        .withCondition(box -> "添加：这个网格的居民".equals(box.getLabel()))
                        .last())
                .setValue(courtyard);
        text("添加：有这个标签的居民", "太极队");
        CheckboxGroup<String> audience = find(CheckboxGroup.class)
                .withCondition(group -> "谁可以预约".equals(group.getLabel()))
                .last();
        audience.deselect("RESIDENT");
        press("保存");
        assertThat(venues.get(venue.id()).units().getFirst().audience())
                .containsExactly("GRID:" + courtyard, "TAG:太极队");
    }
}
