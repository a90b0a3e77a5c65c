package streethub.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/** The first sheet of an Excel file as text, row by row; formulas are seen but never computed. */
final class ExcelFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 5_000;

    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DECIMALS = 30;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_LETTERS = 500;
    /** Unpacked: far more than such a sheet needs, far less than what hurts. */
    private static final long MOST_UNPACKED = 80L * 1024 * 1024;

    private static final int MOST_ENTRIES = 500;

    /**
     * A cell.
     *
     * @param text as a person reads it, days as in 2026-11-25
     * @param refused message key of why nothing of it is believed, null where it is
     */
    record Written(String text, @Nullable String refused) {

        static final Written NOTHING = new Written("", null);
    }

    private ExcelFile() {}

    /** All rows down to the last one with something in it, each as wide as it is; refused where it is no such file. */
    static List<List<Written>> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge("file", "ledger.file.large", MOST_BYTES / 1024 / 1024);
        }
        try {
            requireNoBomb(bytes);
            try (ReadableWorkbook book =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return read(rows.iterator());
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.invalid("file", "ledger.file.unreadable");
        }
    }

    private static void requireNoBomb(byte[] bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        // The same reader of the same directory as the workbook's, so that both see the same entries.
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator(); all.hasNext(); ) {
                entries++;
                try (InputStream entry = zip.getInputStream(all.next())) {
                    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                            throw Refusal.tooLarge("file", "ledger.file.unpacked", MOST_UNPACKED / 1024 / 1024);
                        }
                    }
                }
            }
        }
    }

    private static List<List<Written>> read(Iterator<Row> rows) {
        List<List<Written>> table = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() > MOST_ROWS + 1) {
                if (cells(row).isEmpty()) {
                    continue;
                }
                throw Refusal.invalid("file", "ledger.file.rows", MOST_ROWS);
            }
            while (table.size() < row.getRowNum() - 1) {
                table.add(List.of());
            }
            table.add(cells(row));
        }
        while (!table.isEmpty() && table.getLast().isEmpty()) {
            table.removeLast();
        }
        return table;
    }

    private static List<Written> cells(Row row) {
        List<Written> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(ExcelFile::written).orElse(Written.NOTHING));
        }
        while (!cells.isEmpty() && cells.getLast().equals(Written.NOTHING)) {
            cells.removeLast();
        }
        return cells;
    }

    private static Written written(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Written("", "ledger.formula");
        }
        return cell.getType() == CellType.NUMBER && !isDay(cell)
                ? number(cell.asNumber().stripTrailingZeros())
                : new Written(text(cell), null);
    }

    /** Of a whole number Excel keeps fifteen digits and makes noughts of the rest, whatever somebody typed. */
    private static Written number(BigDecimal number) {
        boolean whole = number.scale() <= 0;
        return (whole && (long) number.precision() - number.scale() > EXACT_DIGITS) || number.scale() > MOST_DECIMALS
                ? new Written("", "ledger.number")
                : new Written(number.toPlainString(), null);
    }

    private static String text(Cell cell) {
        String text =
                switch (cell.getType()) {
                    case NUMBER -> cell.asDate().toLocalDate().toString();
                    case STRING -> cell.asString();
                    case BOOLEAN -> String.valueOf(cell.asBoolean());
                    default -> "";
                };
        String line = text.strip();
        return line.substring(0, Math.min(line.length(), MOST_LETTERS));
    }

    /** A number with a format that speaks of years or days. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*[yd年日].*");
    }
}
