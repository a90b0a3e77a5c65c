package streethub.enterprise;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Enterprises apply, the secretary of their community verifies them, and who is responsible says who acts for them. */
@Service
@Transactional
public class Enterprises {

    private static final int MOST_LETTERS = 100;
    private static final int MOST_WORDS = 500;

    private final EnterpriseTable table;
    private final Accounts accounts;
    private final Grids grids;
    private final NoticeBox box;
    private final Clock clock;

    Enterprises(EnterpriseTable table, Accounts accounts, Grids grids, NoticeBox box, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.grids = grids;
        this.box = box;
        this.clock = clock;
    }

    /** Applies for an enterprise; whoever does is responsible for it. Where one was refused it may be tried again. */
    public EnterpriseView apply(
            Actor actor, @Nullable String creditCode, @Nullable String name, @Nullable GridCode place) {
        requireAccount(actor);
        CreditCode code = CreditCode.parse(required(creditCode, "creditCode"));
        String called = words(name, "name", MOST_LETTERS);
        GridCode unit = required(place, "gridUnit");
        if (grids.find(unit).isEmpty()) {
            throw Refusal.invalid("gridUnit", "enterprise.place", unit.value());
        }
        if (!table.apply(code, called, unit, actor.username(), clock.instant())) {
            throw Refusal.conflict("enterprise.known", code.value());
        }
        return table.find(code.value()).orElseThrow();
    }

    /** The secretary has seen that it is who it says. */
    public EnterpriseView verify(Actor actor, String creditCode) {
        EnterpriseView enterprise = pending(actor, creditCode);
        table.decide(enterprise.creditCode(), EnterpriseStatus.VERIFIED, actor.username(), null);
        tell(enterprise, "enterprise.notice.VERIFIED", enterprise.name());
        return table.find(creditCode).orElseThrow();
    }

    /** The secretary has seen that it is not, and says why. */
    public EnterpriseView refuse(Actor actor, String creditCode, @Nullable String reason) {
        EnterpriseView enterprise = pending(actor, creditCode);
        String why = words(reason, "reason", MOST_WORDS);
        table.decide(enterprise.creditCode(), EnterpriseStatus.REFUSED, actor.username(), why);
        tell(enterprise, "enterprise.notice.REFUSED", enterprise.name(), why);
        return table.find(creditCode).orElseThrow();
    }

    private void tell(EnterpriseView enterprise, String key, String... arguments) {
        box.tell(NewNotice.urgent(enterprise.responsible(), "/enterprises", key, arguments));
    }

    private EnterpriseView pending(Actor actor, String creditCode) {
        EnterpriseView enterprise = lock(actor, creditCode);
        if (!actor.mayAs(Role.SECRETARY, enterprise.gridUnit())) {
            throw Refusal.forbidden("enterprise.secretaryOnly");
        }
        if (enterprise.status() != EnterpriseStatus.PENDING) {
            throw Refusal.conflict("enterprise.decided", creditCode);
        }
        return enterprise;
    }

    /** Lets another resident act for it too. */
    public EnterpriseView addMember(Actor actor, String creditCode, String typed) {
        EnterpriseView enterprise = responsible(actor, creditCode);
        String username = words(typed, "username", MOST_LETTERS);
        if (accounts.find(username).filter(other -> other.has(Role.RESIDENT)).isEmpty()) {
            throw Refusal.invalid("username", "enterprise.member.unknown", username);
        }
        table.add(enterprise.creditCode(), username);
        return table.find(creditCode).orElseThrow();
    }

    /** Lets somebody act for it no more; whoever is responsible stays. */
    public EnterpriseView removeMember(Actor actor, String creditCode, String username) {
        EnterpriseView enterprise = responsible(actor, creditCode);
        if (username.equals(enterprise.responsible())) {
            throw Refusal.conflict("enterprise.member.responsible", username);
        }
        table.remove(enterprise.creditCode(), username);
        return table.find(creditCode).orElseThrow();
    }

    private EnterpriseView responsible(Actor actor, String creditCode) {
        EnterpriseView enterprise = lock(actor, creditCode);
        if (!actor.username().equals(enterprise.responsible())) {
            throw Refusal.forbidden("enterprise.responsibleOnly");
        }
        return enterprise;
    }

    /** One enterprise; not found for who neither acts for it nor works where it stands. */
    @Transactional(readOnly = true)
    public EnterpriseView find(Actor actor, String creditCode) {
        return table.find(creditCode)
                .filter(enterprise -> maySee(actor, enterprise))
                .orElseThrow(() -> Refusal.notFound("enterprise.unknown", creditCode));
    }

    /** The enterprises the actor acts for. */
    @Transactional(readOnly = true)
    public List<EnterpriseView> mine(Actor actor) {
        requireAccount(actor);
        return table.of(actor.username());
    }

    /** What waits for the secretary in whose scope it stands. */
    @Transactional(readOnly = true)
    public List<EnterpriseView> toVerify(Actor actor) {
        GridCode scope = actor.gridUnit();
        if (scope == null || !(actor.has(Role.SECRETARY) || actor.has(Role.ADMIN))) {
            throw Refusal.forbidden("enterprise.secretaryOnly");
        }
        return table.pending(scope);
    }

    /**
     * The verified enterprise for which the actor acts.
     *
     * @throws Refusal not found where they do not act for it, a conflict where it is not verified
     */
    @Transactional(readOnly = true)
    public EnterpriseView require(Actor actor, String creditCode) {
        EnterpriseView enterprise = table.find(creditCode)
                .filter(it -> isMember(actor, it))
                .orElseThrow(() -> Refusal.notFound("enterprise.unknown", creditCode));
        if (enterprise.status() != EnterpriseStatus.VERIFIED) {
            throw Refusal.conflict("enterprise.notVerified", enterprise.name());
        }
        return enterprise;
    }

    private EnterpriseView lock(Actor actor, String creditCode) {
        return table.lock(creditCode)
                .filter(enterprise -> maySee(actor, enterprise))
                .orElseThrow(() -> Refusal.notFound("enterprise.unknown", creditCode));
    }

    private static boolean maySee(Actor actor, EnterpriseView enterprise) {
        GridCode place = enterprise.gridUnit();
        return isMember(actor, enterprise)
                || actor.mayAs(Role.SECRETARY, place)
                || actor.mayAs(Role.VENUE_MANAGER, place)
                || actor.mayAs(Role.ADMIN, place);
    }

    private static boolean isMember(Actor actor, EnterpriseView enterprise) {
        return !actor.isAnonymous() && enterprise.members().contains(actor.username());
    }

    private static void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("enterprise.account.needed");
        }
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "enterprise.field.missing");
        }
        return value;
    }

    private static String words(@Nullable String text, String field, int most) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "enterprise.field.missing");
        }
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "enterprise.words.tooLong", most);
        }
        return text.strip();
    }
}
