package streethub.integrations.web;

import java.io.Serial;
import java.util.Map;
import streethub.shared.Refusal;

/** A refusal whose problem tells more than a sentence: what to take instead, for instance. */
public final class TellingRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Map<String, Object> members;

    /** That refusal, with these members beside those that every problem has. */
    public TellingRefusal(Refusal refusal, Map<String, Object> members) {
        super(refusal);
        this.refusal = refusal;
        this.members = Map.copyOf(members);
    }

    Refusal refusal() {
        return refusal;
    }

    Map<String, Object> members() {
        return members;
    }
}
