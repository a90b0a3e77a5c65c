package streethub.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import streethub.shared.CursorPage;

class KeysetPagesTests {

    private final List<Integer> there =
            new ArrayList<>(IntStream.range(0, 1_050).boxed().toList());
    private final List<@Nullable String> asked = new ArrayList<>();
    private final KeysetPages<Integer> pages = new KeysetPages<>(this::page);

    @Test
    void readsAnyStretchInOrder() {
        assertThat(pages.fetch(0, 50)).containsExactlyElementsOf(there.subList(0, 50));
        assertThat(pages.fetch(90, 120)).containsExactlyElementsOf(there.subList(90, 210));
        assertThat(pages.fetch(1_000, 50)).containsExactlyElementsOf(there.subList(1_000, 1_050));
    }

    @Test
    void endsWhereThereIsNoMore() {
        assertThat(pages.fetch(1_040, 50)).hasSize(10);
        assertThat(pages.fetch(1_050, 50)).isEmpty();
        assertThat(pages.fetch(5_000, 50)).isEmpty();
        there.clear();
        pages.forget();
        assertThat(pages.fetch(0, 50)).isEmpty();
    }

    @Test
    void asksOnceForWhatItHasJustRead() {
        assertThat(pages.fetch(0, 50)).hasSize(50);
        assertThat(pages.fetch(50, 50)).hasSize(50);
        assertThat(asked).hasSize(1);
        pages.forget();
        assertThat(pages.fetch(0, 50)).hasSize(50);
        assertThat(asked).hasSize(2);
    }

    @Test
    void goesBackToAPageLongForgotten() {
        assertThat(pages.fetch(1_000, 50)).hasSize(50);
        assertThat(pages.fetch(0, 100)).containsExactlyElementsOf(there.subList(0, 100));
    }

    private CursorPage<Integer> page(@Nullable String cursor, int limit) {
        asked.add(cursor);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(there.size(), from + limit);
        return new CursorPage<>(List.copyOf(there.subList(from, to)), to < there.size() ? Integer.toString(to) : null);
    }
}
