package streethub.ui.report;

import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages of a report, in their order; each has an address of its own, so that the browser's Back is a step back. */
@SuppressWarnings("EnumOrdinal") // Their order is what they are for.
enum Step {
    PLACE,
    PHOTO,
    KIND,
    WORDS,
    CONTACT,
    CHECK,
    DONE;

    /** How many questions there are before the answers are checked. */
    static final int QUESTIONS = CHECK.ordinal();

    /** Name of the parameter in the address. */
    static final String PARAMETER = "step";

    /** The page of that address; the first where there is none. */
    static Step of(RouteParameters parameters) {
        String path = parameters.get(PARAMETER).orElse("");
        for (Step step : values()) {
            if (step.path().equals(path)) {
                return step;
            }
        }
        return PLACE;
    }

    /** The page whose answer a refusal names, as the incidents' service calls its fields; the last where it names none. */
    static Step ofField(@Nullable String field) {
        return switch (field) {
            case "lat", "lon", "point", "address" -> PLACE;
            case "photos" -> PHOTO;
            case "kind" -> KIND;
            case "description" -> WORDS;
            case "contact.name", "contact.phone" -> CONTACT;
            case null, default -> CHECK;
        };
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the question. */
    String title() {
        return "report.title." + name();
    }

    boolean isQuestion() {
        return ordinal() < QUESTIONS;
    }

    int number() {
        return ordinal() + 1;
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }

    Step previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
