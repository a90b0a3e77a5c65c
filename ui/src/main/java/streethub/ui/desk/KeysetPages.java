package streethub.ui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.shared.CursorPage;

/**
 * Lets a list that scrolls by position read from a service that pages by key. It remembers where each page begins and
 * the last few pages, however far somebody scrolls.
 */
public final class KeysetPages<T> {

    private static final int SIZE = 100;
    private static final int KEPT = 4;

    private final Source<T> source;
    private final List<@Nullable String> cursors = new ArrayList<>();
    private final Map<Integer, List<T>> kept = new LinkedHashMap<>();
    private boolean ended;

    /** Reads one page from the service. */
    @FunctionalInterface
    public interface Source<T> {

        /** The page at the cursor; null for the first. */
        CursorPage<T> page(@Nullable String cursor, int limit);
    }

    public KeysetPages(Source<T> source) {
        this.source = source;
        forget();
    }

    /** Begins anew: the next fetch reads what is there then. */
    public void forget() {
        kept.clear();
        cursors.clear();
        cursors.add(null);
        ended = false;
    }

    /** Up to {@code limit} items from that position on. */
    public Stream<T> fetch(int offset, int limit) {
        List<T> found = new ArrayList<>();
        for (int page = offset / SIZE; found.size() < limit && has(page); page++) {
            List<T> items = load(page);
            int from = page == offset / SIZE ? offset % SIZE : 0;
            for (int i = from; i < items.size() && found.size() < limit; i++) {
                found.add(items.get(i));
            }
        }
        return found.stream();
    }

    /** The pages before are read for their ends where that has not been done. */
    private boolean has(int page) {
        while (cursors.size() <= page && !ended) {
            load(cursors.size() - 1);
        }
        return cursors.size() > page;
    }

    private List<T> load(int page) {
        List<T> known = kept.get(page);
        if (known != null) {
            return known;
        }
        CursorPage<T> read = source.page(cursors.get(page), SIZE);
        if (read.next() == null) {
            ended = true;
        } else if (cursors.size() == page + 1) {
            cursors.add(read.next());
        }
        kept.put(page, read.items());
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return read.items();
    }
}
