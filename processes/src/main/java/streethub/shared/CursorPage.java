package streethub.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and where the next begins: {@code next} is opaque, null on the last page. */
public record CursorPage<T>(List<T> items, @Nullable String next) {

    public static final int MAX_LIMIT = 200;

    public <R> CursorPage<R> map(Function<? super T, ? extends R> mapper) {
        return new CursorPage<>(items.stream().<R>map(mapper).toList(), next);
    }
}
