package streethub.enterprise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * An enterprise as its members and the staff of its place see it.
 *
 * @param gridUnit where it stands, which says whose secretary verifies it
 * @param responsible account of who applied, who says who else acts for it
 * @param members accounts that act for it, the responsible one among them
 * @param reason why it was refused; null where it was not
 */
public record EnterpriseView(
        CreditCode creditCode,
        String name,
        GridCode gridUnit,
        EnterpriseStatus status,
        String responsible,
        List<String> members,
        Instant appliedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    public EnterpriseView {
        members = List.copyOf(members);
    }
}
