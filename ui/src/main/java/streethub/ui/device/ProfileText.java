package streethub.ui.device;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.sensor.ProfileRow;
import streethub.shared.Refusal;

/**
 * A profile's rows as lines of text, a tab or comma between the columns: as one copies them out of a spreadsheet, and
 * as little as one needs to type. What is left out at the end of a line, or empty, is usual.
 */
final class ProfileText {

    private static final List<String> COLUMNS = List.of(
            "header",
            "length",
            "quantity",
            "unit",
            "at",
            "size",
            "kind",
            "order",
            "mask",
            "scale",
            "meanings",
            "threshold",
            "history",
            "names");

    /** A line that says no row. */
    static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final Refusal refusal;

        private BadLine(int line, Refusal refusal) {
            super(refusal);
            this.line = line;
            this.refusal = refusal;
        }

        int line() {
            return line;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private ProfileText() {}

    static List<String> columns() {
        return COLUMNS;
    }

    static String write(List<ProfileRow> rows) {
        return rows.stream()
                .map(ProfileText::cells)
                .map(cells -> String.join(", ", cells).replaceAll("[, ]+$", ""))
                .collect(Collectors.joining("\n"));
    }

    /** The row's cells, empty where they are usual. */
    static List<String> cells(ProfileRow row) {
        return List.of(
                row.header(),
                Integer.toString(row.length()),
                or(row.quantity()),
                row.unit(),
                Integer.toString(row.at()),
                Integer.toString(row.size()),
                row.kind() == ProfileRow.Kind.UNSIGNED ? "" : row.kind().name(),
                row.order() == ProfileRow.Order.LITTLE ? "" : row.order().name(),
                or(row.mask()),
                row.scale().compareTo(BigDecimal.ONE) == 0 ? "" : row.scale().toPlainString(),
                row.meanings().entrySet().stream()
                        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                        .map(meaning -> meaning.getKey() + "=" + meaning.getValue())
                        .collect(Collectors.joining(" ")),
                row.threshold() == null ? "" : row.threshold().toPlainString(),
                row.history() ? "true" : "",
                String.join(" ", row.names()));
    }

    static List<ProfileRow> read(String text) throws BadLine {
        List<ProfileRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String[] cells = line.split("[\t,，]", -1);
            boolean heading = cells[0].strip().toLowerCase(Locale.ROOT).equals("header");
            if (!line.isBlank() && !heading) {
                rows.add(row(number, cells));
            }
        }
        return rows;
    }

    private static ProfileRow row(int number, String[] cells) throws BadLine {
        try {
            return new ProfileRow(
                    cell(cells, 0),
                    whole(cells, 1),
                    cell(cells, 2),
                    cell(cells, 3),
                    whole(cells, 4),
                    whole(cells, 5),
                    choice(cells, 6, ProfileRow.Kind.class, ProfileRow.Kind.UNSIGNED),
                    choice(cells, 7, ProfileRow.Order.class, ProfileRow.Order.LITTLE),
                    cell(cells, 8),
                    decimal(cells, 9, BigDecimal.ONE),
                    meanings(cell(cells, 10)),
                    cell(cells, 11).isEmpty() ? null : decimal(cells, 11, BigDecimal.ZERO),
                    cell(cells, 12).equalsIgnoreCase("true"),
                    words(cell(cells, 13)));
        } catch (Refusal refusal) {
            throw new BadLine(number, refusal);
        }
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    private static int whole(String[] cells, int column) {
        String cell = cell(cells, column);
        if (!cell.matches("[0-9]{0,3}")) {
            throw bad(column, cell);
        }
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }

    private static BigDecimal decimal(String[] cells, int column, BigDecimal usual) {
        String cell = cell(cells, column);
        if (!cell.matches("(-?[0-9]{1,9}(\\.[0-9]{1,9})?)?")) {
            throw bad(column, cell);
        }
        return cell.isEmpty() ? usual : new BigDecimal(cell);
    }

    private static <E extends Enum<E>> E choice(String[] cells, int column, Class<E> type, E usual) {
        String cell = cell(cells, column).toUpperCase(Locale.ROOT);
        return cell.isEmpty()
                ? usual
                : Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(cell))
                        .findFirst()
                        .orElseThrow(() -> bad(column, cell));
    }

    private static Map<String, String> meanings(String cell) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String word : words(cell)) {
            String[] sides = word.split("=", -1);
            if (sides.length != 2) {
                throw Refusal.invalid("meanings", "profile.row.meanings", cell);
            }
            meanings.put(sides[0], sides[1]);
        }
        return meanings;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+", -1));
    }

    private static Refusal bad(int column, String cell) {
        return ProfileRow.refusal(COLUMNS.get(column), cell);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
