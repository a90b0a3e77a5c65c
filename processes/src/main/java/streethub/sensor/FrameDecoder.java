package streethub.sensor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a sensor's bytes by the rows of its model. */
final class FrameDecoder {

    private static final int DECIMALS = 6;

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two parts.
    private record Part(byte[] header, int length, List<ProfileRow> rows) {

        boolean begins(byte[] bytes, int at) {
            for (int i = 0; i < header.length; i++) {
                if (at + i >= bytes.length || bytes[at + i] != header[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Part> parts;

    FrameDecoder(List<ProfileRow> rows) {
        Map<String, List<ProfileRow>> byHeader = new LinkedHashMap<>();
        rows.forEach(row -> byHeader.computeIfAbsent(row.header(), header -> new ArrayList<>())
                .add(row));
        parts = byHeader.entrySet().stream()
                .map(part -> new Part(
                        HexFormat.of().parseHex(part.getKey()),
                        part.getValue().getFirst().length(),
                        part.getValue()))
                .sorted(Comparator.comparing((Part part) -> part.header.length).reversed())
                .toList();
    }

    /** Reads all parts up to the first unknown one, whose length nobody knows. */
    Frame decode(byte[] bytes) throws UnreadableFrame {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Frame.Memory> memories = new ArrayList<>();
        int next = 0;
        while (next < bytes.length) {
            Part part = find(bytes, next);
            if (part == null) {
                break;
            }
            int start = next + part.header.length;
            if (start + part.length > bytes.length) {
                throw new UnreadableFrame("frame ends within the part "
                        + HexFormat.of().withUpperCase().formatHex(part.header));
            }
            read(part, bytes, start, values, memories);
            next = start + part.length;
        }
        return new Frame(values, memories, bytes.length - next);
    }

    private @Nullable Part find(byte[] bytes, int at) {
        return parts.stream().filter(part -> part.begins(bytes, at)).findFirst().orElse(null);
    }

    private static void read(
            Part part, byte[] bytes, int start, Map<String, Object> values, List<Frame.Memory> memories) {
        boolean history = part.rows.stream().anyMatch(ProfileRow::history);
        Map<String, Object> here = history ? new LinkedHashMap<>() : values;
        Instant time = Instant.EPOCH;
        for (ProfileRow row : part.rows) {
            long raw = raw(bytes, start + row.at(), row);
            if (row.isTime()) {
                time = Instant.ofEpochSecond(raw);
            } else if (row.quantity() != null) {
                Object value = value(raw, row);
                if (value != null) {
                    // A sensor with several thresholds is beyond them when it is beyond any.
                    here.merge(row.quantity(), value, (one, other) -> Boolean.TRUE.equals(one) ? one : other);
                }
            }
        }
        if (history) {
            memories.add(new Frame.Memory(time, here));
        }
    }

    private static long raw(byte[] bytes, int at, ProfileRow row) {
        long raw = 0;
        for (int i = 0; i < row.size(); i++) {
            int index = row.order() == ProfileRow.Order.BIG ? i : row.size() - 1 - i;
            raw = (raw << 8) | (bytes[at + index] & 0xff);
        }
        String mask = row.mask();
        return mask == null ? raw : raw & Long.parseLong(mask, 16);
    }

    private static @Nullable Object value(long raw, ProfileRow row) {
        BigDecimal number = number(raw, row);
        if (number == null) {
            return null;
        }
        if (!row.meanings().isEmpty()) {
            String listed = row.meanings().get(number.stripTrailingZeros().toPlainString());
            String meaning = listed == null ? row.meanings().get(ProfileRow.OTHERS) : listed;
            if (!ProfileRow.ITSELF.equals(meaning)) {
                return meaning(meaning);
            }
        }
        BigDecimal scaled = number.multiply(row.scale());
        if (row.threshold() != null) {
            return scaled.abs().compareTo(row.threshold()) >= 0;
        }
        return row.kind() != ProfileRow.Kind.FLOAT && row.scale().compareTo(BigDecimal.ONE) == 0
                ? (Object) scaled.longValue()
                : (Object) scaled.doubleValue();
    }

    /** Null for what is no number. */
    private static @Nullable BigDecimal number(long raw, ProfileRow row) {
        return switch (row.kind()) {
            case UNSIGNED -> BigDecimal.valueOf(raw);
            case SIGNED -> {
                int spare = Long.SIZE - row.size() * Byte.SIZE;
                yield BigDecimal.valueOf((raw << spare) >> spare);
            }
            case FLOAT -> {
                float value = Float.intBitsToFloat((int) (row.size() == 2 ? raw << 16 : raw));
                yield Float.isFinite(value)
                        ? BigDecimal.valueOf((double) value).setScale(DECIMALS, RoundingMode.HALF_UP)
                        : null;
            }
        };
    }

    private static @Nullable Object meaning(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "none" -> null;
            default -> Double.valueOf(word);
        };
    }
}
