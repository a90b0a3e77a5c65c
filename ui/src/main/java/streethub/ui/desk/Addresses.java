package streethub.ui.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Reads what a page's address says of its filters; what it says wrongly is null and does not filter. */
public final class Addresses {

    private Addresses() {}

    /** The constant of that name. */
    public static <E extends Enum<E>> @Nullable E one(Class<E> type, Optional<String> name) {
        for (E value : type.getEnumConstants()) {
            if (name.filter(value.name()::equals).isPresent()) {
                return value;
            }
        }
        return null;
    }

    /** The grid unit of that code. */
    public static @Nullable GridCode unit(Optional<String> code) {
        try {
            return code.map(GridCode::new).orElse(null);
        } catch (Refusal refusal) {
            return null;
        }
    }
}
