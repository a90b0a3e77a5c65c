package streethub.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.FamilyView;
import streethub.shared.Refusal;
import streethub.shared.Texts;

/**
 * The Excel file of the ledger: a row a facility, a column a field, headed in Chinese or English. Whatever is written
 * stands there as text, so that nothing that somebody typed is ever a formula.
 */
@Component
class LedgerSheet {

    private static final String WRONG = "FFC7CE";
    private static final String HEAD = "E6F2EF";
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Texts texts;
    private final DeviceFamilies families;
    private final LedgerCodes codes;

    LedgerSheet(Texts texts, DeviceFamilies families, LedgerCodes codes) {
        this.texts = texts;
        this.families = families;
        this.codes = codes;
    }

    /** What was sent: all of its cells, and where each field stands. */
    record Table(List<List<ExcelFile.Written>> rows, Map<LedgerField, Integer> columns) {

        /** Numbers of the rows with a facility, from 1 on; 0 is the head. */
        List<Integer> facilities() {
            List<Integer> numbers = new ArrayList<>();
            for (int row = 1; row < rows.size(); row++) {
                if (!rows.get(row).isEmpty()) {
                    numbers.add(row);
                }
            }
            return numbers;
        }

        ExcelFile.Written cell(int row, LedgerField field) {
            Integer column = columns.get(field);
            List<ExcelFile.Written> cells = rows.get(row);
            return column == null || column >= cells.size() ? ExcelFile.Written.NOTHING : cells.get(column);
        }
    }

    Table read(byte[] file) {
        List<List<ExcelFile.Written>> rows = ExcelFile.read(file);
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "ledger.file.empty");
        }
        Map<LedgerField, Integer> columns = new EnumMap<>(LedgerField.class);
        for (int column = 0; column < rows.getFirst().size(); column++) {
            String head = rows.getFirst().get(column).text().replaceAll("[*＊\\s]", "");
            for (LedgerField field : LedgerField.values()) {
                if (isHead(field, head)) {
                    columns.putIfAbsent(field, column);
                }
            }
        }
        String missing = Stream.of(LedgerField.values())
                .filter(field -> field.isRequired() && !columns.containsKey(field))
                .map(field -> name(Locale.CHINESE, field))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.invalid("file", "ledger.file.columns", missing);
        }
        if (rows.size() == 1) {
            throw Refusal.invalid("file", "ledger.file.empty");
        }
        return new Table(rows, columns);
    }

    private boolean isHead(LedgerField field, String head) {
        return head.equalsIgnoreCase(field.key())
                || LANGUAGES.stream()
                        .anyMatch(language ->
                                head.equalsIgnoreCase(name(language, field).replaceAll("\\s", "")));
    }

    private String name(Locale locale, LedgerField field) {
        return texts.get(locale, "ledger.field." + field.key());
    }

    /** The same cells once more; those that are wrong are red and say in a comment what is. */
    byte[] marked(Locale locale, Table table, Map<Integer, Map<LedgerField, Refusal>> wrong) {
        return write(sheet -> {
            for (int row = 0; row < table.rows().size(); row++) {
                List<ExcelFile.Written> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column).text());
                }
            }
            head(sheet, table.rows().getFirst().size());
            wrong.forEach((row, fields) -> fields.forEach((field, refusal) -> {
                int column = table.columns().getOrDefault(field, 0);
                sheet.style(row, column).fillColor(WRONG).set();
                sheet.comment(row, column, texts.get(locale, refusal));
            }));
        });
    }

    /** An empty file to fill in: the heads, and in comments what may stand below. */
    byte[] template(Locale locale) {
        return write(sheet -> {
            LedgerField[] fields = LedgerField.values();
            for (int column = 0; column < fields.length; column++) {
                put(sheet, 0, column, name(locale, fields[column]) + (fields[column].isRequired() ? " *" : ""));
                sheet.comment(0, column, help(locale, fields[column]));
            }
            head(sheet, fields.length);
        });
    }

    private String help(Locale locale, LedgerField field) {
        String choices =
                switch (field) {
                    case FAMILY ->
                        families.list().stream()
                                .map((FamilyView one) -> one.name(locale))
                                .collect(Collectors.joining(", "));
                    case CONDITION ->
                        codes.conditions().stream().map(one -> one.name(locale)).collect(Collectors.joining(", "));
                    case STANDARD -> String.join(", ", codes.standards());
                    default -> "";
                };
        return texts.get(locale, "ledger.help." + field.key(), choices);
    }

    /** Writes these facilities as they would be taken in again. */
    void write(Locale locale, Stream<FacilityView> facilities, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "StreetHub", "1.0");
        Worksheet sheet = book.newWorksheet("ledger");
        LedgerField[] fields = LedgerField.values();
        for (int column = 0; column < fields.length; column++) {
            put(sheet, 0, column, name(locale, fields[column]) + (fields[column].isRequired() ? " *" : ""));
        }
        head(sheet, fields.length);
        int[] row = {1};
        facilities.forEach(facility -> {
            for (int column = 0; column < fields.length; column++) {
                put(sheet, row[0], column, spelled(locale, fields[column], facility.text(fields[column])));
            }
            row[0]++;
        });
        book.finish();
    }

    private String spelled(Locale locale, LedgerField field, String text) {
        return switch (field) {
            case FAMILY ->
                families.list().stream()
                        .filter(one -> one.family().code().equals(text))
                        .map(one -> one.name(locale))
                        .findFirst()
                        .orElse(text);
            case CONDITION ->
                codes.conditions().stream()
                        .filter(one -> one.code().equals(text))
                        .map(one -> one.name(locale))
                        .findFirst()
                        .orElse(text);
            default -> text;
        };
    }

    private static void head(Worksheet sheet, int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.style(0, column).bold().fillColor(HEAD).set();
            sheet.width(column, 16);
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] write(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(out, "StreetHub", "1.0");
            filling.fill(book.newWorksheet("ledger"));
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
