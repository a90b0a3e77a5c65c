package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import streethub.board.DueCheck;
import streethub.board.MorningChecks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.ui.web.Words;

/** Above every page of a secretary whose morning check is missing, the way to it. */
final class CheckBanner extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "board/check";

    private final transient Actor actor;
    private final transient MorningChecks checks;

    CheckBanner(Actor actor, MorningChecks checks, Words words) {
        super(PAGE, words.get("desk.check.banner"));
        this.actor = actor;
        this.checks = checks;
        addClassName("staff-banner");
        setVisible(false);
    }

    /** Somebody has come to the page with that path. */
    void look(String path) {
        boolean owes = actor.has(Role.SECRETARY) && actor.isStaff() && !path.equals(PAGE);
        DueCheck.Duty duty = owes
                ? checks.today(actor).stream()
                        .filter(due -> due.unit().equals(actor.gridUnit()))
                        .map(DueCheck::duty)
                        .findFirst()
                        .orElse(DueCheck.Duty.CALM)
                : DueCheck.Duty.CALM;
        setVisible(duty == DueCheck.Duty.MISSING || duty == DueCheck.Duty.OVERDUE);
        setClassName("overdue", duty == DueCheck.Duty.OVERDUE);
    }
}
