package streethub.shared;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list that goes by time ended: at that time, and of those at the same time at that id. */
public record PagePosition(Instant at, String id) {

    /**
     * Reads {@code next} of the page before; null for the first page.
     *
     * @throws Refusal invalid where it is none
     */
    public static @Nullable PagePosition parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            PagePosition position = new PagePosition(Instant.parse(parts[0]), parts[1]);
            Timestamp unused = Timestamp.from(position.at());
            if (position.id().indexOf('\0') >= 0) {
                throw Refusal.invalid("cursor", "casework.cursor.malformed");
            }
            return position;
        } catch (RuntimeException e) {
            throw Refusal.invalid("cursor", "casework.cursor.malformed");
        }
    }

    public Timestamp timestamp() {
        return Timestamp.from(at);
    }

    /** Refuses a page of less than 1 or more than {@link CursorPage#MAX_LIMIT}. */
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "casework.limit.range", CursorPage.MAX_LIMIT);
        }
    }

    /** The page of what was found, which is one more where there are more pages. */
    public static <T> CursorPage<T> page(List<T> found, int limit, Function<T, PagePosition> end) {
        boolean more = found.size() > limit;
        List<T> page = more ? List.copyOf(found.subList(0, limit)) : found;
        return new CursorPage<>(page, more ? end.apply(page.getLast()).cursor() : null);
    }

    private String cursor() {
        String text = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
