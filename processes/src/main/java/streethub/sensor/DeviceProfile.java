package streethub.sensor;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * How one model of sensor speaks, as data.
 *
 * @param vendor who makes it
 * @param model as devices are registered with it, in any case
 * @param port the LoRaWAN port that its readings come on, null for any. Frames on another port are read where a row
 *     knows them, for an admin may have moved the port and no alarm shall be lost; where none does they say nothing
 * @param rows what its frames carry; empty for a model that sends no bytes
 * @param sample a frame in hexadecimal that shows how the rows read it, null for none
 * @param note what an admin should know of it, such as what could not be confirmed
 * @param source where the rows come from
 * @param shipped whether it came with the hub; others are an admin's
 */
public record DeviceProfile(
        String vendor,
        String model,
        @Nullable Integer port,
        List<ProfileRow> rows,
        @Nullable String sample,
        String note,
        String source,
        boolean shipped) {

    private static final int MOST_ROWS = 100;
    private static final int MOST_TEXT = 500;
    private static final int MOST_SAMPLE = 512;

    public DeviceProfile {
        vendor = clean(vendor);
        model = clean(model);
        note = clean(note);
        source = clean(source);
        rows = rows == null ? List.of() : List.copyOf(rows);
        sample = sample == null || sample.isBlank() ? null : HexFormat.of().formatHex(hex("sample", sample));
        require(vendor.length() <= 60, "vendor");
        require(model.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}"), "model");
        require(port == null || (port >= 1 && port <= 223), "port");
        require(rows.size() <= MOST_ROWS, "rows");
        require(note.length() <= MOST_TEXT, "note");
        require(source.length() <= MOST_TEXT, "source");
        requireOneLengthPerHeader(rows);
    }

    private static void requireOneLengthPerHeader(List<ProfileRow> rows) {
        Map<String, Integer> lengths = new HashMap<>();
        for (ProfileRow row : rows) {
            Integer other = lengths.putIfAbsent(row.header(), row.length());
            if (other != null && other != row.length()) {
                throw Refusal.invalid("rows", "profile.lengths", row.header());
            }
        }
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            String sentence = "profile." + field;
            throw Refusal.invalid(field, sentence);
        }
    }

    /** The bytes of a frame as people write them: hex digits, with blanks or not. */
    static byte[] hex(String field, String text) {
        String digits = text.replaceAll("[\\s:]", "");
        if (digits.isEmpty() || digits.length() > MOST_SAMPLE || !digits.matches("([0-9A-Fa-f]{2})+")) {
            throw Refusal.invalid(field, "profile.hex", MOST_SAMPLE / 2);
        }
        return HexFormat.of().parseHex(digits);
    }

    /** Unit of a quantity by this profile. */
    Optional<String> unit(String quantity) {
        return rows.stream()
                .filter(row -> quantity.equals(row.quantity()))
                .map(ProfileRow::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst();
    }
}
