package streethub.ui.shell;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a person has typed but not sent yet, kept for the session: a refusal, a reload or another language loses none. */
@SpringComponent
@VaadinSessionScope
public class Drafts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Serializable> kept = new ConcurrentHashMap<>();

    /** Fills the field with what was kept under the key, and keeps what is typed into it from now on. */
    @SuppressWarnings("unchecked")
    public <V extends Serializable> void keep(String key, HasValue<?, V> field) {
        Serializable draft = kept.get(key);
        if (draft != null) {
            field.setValue((V) draft);
        }
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                kept.remove(key);
            } else {
                kept.put(key, change.getValue());
            }
        });
    }

    /** What was put under the key; null for nothing. */
    public @Nullable Serializable find(String key) {
        return kept.get(key);
    }

    /** Keeps what no field holds, such as which of several kinds of thing is being written. */
    public void put(String key, Serializable value) {
        kept.put(key, value);
    }

    /**
     * A list kept under the key, such as of photos: whatever is put into it stays.
     *
     * @param before what it holds where nothing was kept
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> list(String key, Collection<T> before) {
        Object list = kept.computeIfAbsent(key, unknown -> new ArrayList<>(before));
        return (List<T>) list;
    }

    /** Forgets all drafts whose keys begin so. */
    public void forget(String prefix) {
        kept.keySet().removeIf(key -> key.startsWith(prefix));
    }
}
