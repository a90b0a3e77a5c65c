package streethub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.device.DeviceFilter;
import streethub.identity.Actor;
import streethub.ledger.LedgerImport.State;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Excel files of facilities, as a facility manager sends and gets them. */
@DemoHubTest
class LedgerFilesTests {

    @Autowired
    private LedgerFiles files;

    @Autowired
    private FacilityLedger ledger;

    @Autowired
    private DemoPeople people;

    private Actor keeper;

    @BeforeEach
    void keeper() {
        keeper = people.as("facility");
    }

    @Test
    void areTakenInRowByRow() {
        String id = "excel-" + UUID.randomUUID();
        LedgerImport done = imported(book(sheet -> {
            heads(sheet, "编号", "名称 *", "类型", "纬度", "经度", "安装日期", "随便一列");
            row(sheet, 1, id, "Excel 来的井盖", "井盖");
            sheet.value(1, 5, LocalDate.of(2021, 3, 4));
            sheet.style(1, 5).format("yyyy-mm-dd").set();
            sheet.value(1, 6, "不认识的");
            row(sheet, 3, "", "空行之后的", "Hydrant");
        }));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.percent()).isEqualTo(100);
        FacilityView facility = ledger.get(keeper, id);
        assertThat(facility.text(LedgerField.FAMILY)).isEqualTo("MANHOLE_COVER");
        assertThat(facility.text(LedgerField.INSTALLED)).isEqualTo("2021-03-04");
    }

    @Test
    void comeBackWithTheirWrongCellsMarkedAndNothingTakenIn() {
        String id = "excel-" + UUID.randomUUID();
        byte[] sent = book(sheet -> {
            heads(sheet, "编号", "名称", "类型", "纬度", "经度", "EUI");
            row(sheet, 1, id, "好的", "井盖");
            row(sheet, 2, "", "", "树木");
            row(sheet, 3, "", "公式", "井盖");
            sheet.formula(3, 5, "HYPERLINK(\"http://evil\")");
            row(sheet, 4, "", "数字写的 EUI", "井盖");
            sheet.value(4, 5, new BigDecimal("1234567890123456"));
            row(sheet, 5, "", "大得写不下", "井盖");
            sheet.value(5, 4, new BigDecimal("1E+999999999"));
        });
        UUID job = files.begin(keeper, sent, Locale.CHINESE);
        LedgerImport wrong = over(job);
        assertThat(wrong.state()).isEqualTo(State.WRONG);
        assertThat(wrong.wrong()).isEqualTo(5);
        assertThat(wrong.written()).isZero();
        assertThat(ledger.forEverybody(id)).isEmpty();

        byte[] marked = files.marked(keeper, job);
        Map<String, String> parts = parts(marked);
        String comments = parts.entrySet().stream()
                .filter(part -> part.getKey().contains("comments"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(comments)
                .contains(
                        "ref=\"B3\"",
                        "这一项必填",
                        "ref=\"C3\"",
                        "没有这个选项",
                        "ref=\"F4\"",
                        "公式不计算",
                        "ref=\"F5\"",
                        "前 15 位",
                        "ref=\"E6\"");
        assertThat(parts.get("xl/styles.xml")).contains("FFC7CE");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("树木", "好的").doesNotContain("<f>");
    }

    @Test
    void changeAFacilityThatIsThere() {
        GeoPoint place = people.place();
        String id = ledger.create(
                keeper,
                Map.of(
                        LedgerField.NAME,
                        "先有的",
                        LedgerField.FAMILY,
                        "HYDRANT",
                        LedgerField.LAT,
                        Double.toString(place.lat()),
                        LedgerField.LON,
                        Double.toString(place.lon())));
        LedgerImport done = imported(book(sheet -> {
            heads(sheet, "id", "name", "family", "lat", "lon", "owningUnit");
            row(sheet, 1, id, "改过的", "HYDRANT");
            sheet.value(1, 5, "水务局");
        }));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(ledger.get(keeper, id).text(LedgerField.OWNER)).isEqualTo("水务局");
        assertThat(ledger.history(keeper, id)).extracting(FacilityChange::by).containsOnly("设施管理员（演示）");
    }

    @Test
    void tellOfARowThatContradictsAnother() {
        LedgerImport wrong = imported(book(sheet -> {
            heads(sheet, "编号", "名称", "类型", "纬度", "经度");
            row(sheet, 1, "twice-the-same", "一", "井盖");
            row(sheet, 2, "twice-the-same", "二", "井盖");
        }));
        assertThat(wrong.state()).isEqualTo(State.WRONG);
        assertThat(wrong.wrong()).isOne();
    }

    @Test
    void areRefusedAtOnceWhereTheyAreNone() throws IOException {
        assertRefused("ledger.file.unreadable", "no Excel".getBytes(StandardCharsets.UTF_8));
        assertRefused("ledger.file.unreadable", new byte[0]);
        assertRefused("ledger.file.large", new byte[ExcelFile.MOST_BYTES + 1]);
        assertRefused("ledger.file.columns", book(sheet -> {
            heads(sheet, "名称");
            sheet.value(1, 0, "x");
        }));
        assertRefused("ledger.file.empty", book(sheet -> heads(sheet, "编号", "名称", "类型", "纬度", "经度")));
        assertRefused("ledger.file.rows", book(sheet -> {
            heads(sheet, "编号", "名称", "类型", "纬度", "经度");
            for (int row = 1; row <= ExcelFile.MOST_ROWS + 1; row++) {
                sheet.value(row, 1, "x");
            }
        }));
        assertRefused("ledger.file.unpacked", bomb());
        assertRefused(
                "ledger.file.unreadable",
                zip(
                        "xl/workbook.xml",
                        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"
                                .getBytes(StandardCharsets.UTF_8),
                        1));
    }

    @Test
    void goOutAsTheyComeInAndWhatSomebodyTypedIsNoFormula() throws IOException {
        GeoPoint place = people.place();
        String id = ledger.create(
                keeper,
                Map.of(
                        LedgerField.NAME,
                        "=HYPERLINK(\"http://evil\")",
                        LedgerField.FAMILY,
                        "HYDRANT",
                        LedgerField.LAT,
                        Double.toString(place.lat()),
                        LedgerField.LON,
                        Double.toString(place.lon())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.export(keeper, new DeviceFilter(null, null, null, id), Locale.CHINESE, out);
        assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml"))
                .contains("HYPERLINK", "消火栓")
                .doesNotContain("<f>");
        LedgerImport again = imported(out.toByteArray());
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(ledger.history(keeper, id)).as("nothing has changed").hasSize(1);
    }

    @Test
    void beginWithATemplateThatSaysWhatMayStandWhere() {
        Map<String, String> parts = parts(files.template(keeper, Locale.CHINESE));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("名称 *", "养护单位");
        assertThat(parts.toString()).contains("井盖", "GB/T 47678.5-2026");
        assertRefused("ledger.file.empty", files.template(keeper, Locale.CHINESE));
    }

    @Test
    void areOnesOwn() {
        UUID job = files.begin(
                keeper,
                book(sheet -> {
                    heads(sheet, "编号", "名称", "类型", "纬度", "经度");
                    row(sheet, 1, "", "", "");
                }),
                Locale.ENGLISH);
        over(job);
        assertThatThrownBy(() -> files.find(people.as("admin"), job))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private LedgerImport imported(byte[] file) {
        return over(files.begin(keeper, file, Locale.CHINESE));
    }

    private LedgerImport over(UUID job) {
        return await().until(() -> files.find(keeper, job), LedgerImport::isOver);
    }

    private void assertRefused(String key, byte[] file) {
        assertThatThrownBy(() -> files.begin(keeper, file, Locale.CHINESE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void heads(Worksheet sheet, String... heads) {
        for (int column = 0; column < heads.length; column++) {
            sheet.value(0, column, heads[column]);
        }
    }

    private void row(Worksheet sheet, int row, String id, String name, String family) {
        GeoPoint place = people.place();
        List<String> texts = List.of(id, name, family);
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.value(row, column, texts.get(column));
            }
        }
        sheet.value(row, 3, place.lat());
        sheet.value(row, 4, place.lon());
    }

    private static byte[] book(Consumer<Worksheet> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        return zip("xl/workbook.xml", new byte[1024 * 1024], 100);
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(),
                        readable(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The writer spells what is not ASCII by its number. */
    private static String readable(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}
