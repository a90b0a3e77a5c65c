package streethub.camera;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.CaseThread;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;
import streethub.shared.Sha256;

/** Lets people look through a camera, once it is written down who they are and why; admins read what was written. */
@Service
@Transactional
public class CameraViewings {

    private static final int SECRET_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Cameras cameras;
    private final ViewingTable viewings;
    private final IncidentReading incidents;
    private final CaseThread thread;
    private final StreamAddresses addresses;
    private final CameraSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CameraViewings(
            Cameras cameras,
            ViewingTable viewings,
            IncidentReading incidents,
            CaseThread thread,
            StreamAddresses addresses,
            CameraSettings settings,
            Clock clock) {
        this.cameras = cameras;
        this.viewings = viewings;
        this.incidents = incidents;
        this.thread = thread;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Logs that the actor looks through the camera, and why, and gives the ticket for it, both or neither. A case that
     * it is for must be one that the actor sees; a verifier looks for an open
     * case only.
     */
    public ViewingTicket begin(Actor actor, String id, ViewingReason why) {
        CameraView camera = cameras.get(actor, id);
        String caseNumber = why.caseNumber();
        boolean forCaseOnly = !CameraAccess.views(actor, camera.gridUnit());
        if (forCaseOnly && caseNumber == null) {
            throw Refusal.forbidden("camera.caseOnly");
        }
        if (camera.state() == CameraState.DISABLED) {
            throw Refusal.conflict("camera.disabled", camera.name());
        }
        if (caseNumber != null) {
            incidents.requireStaff(actor, caseNumber);
        }
        if (forCaseOnly && caseNumber != null && isClosed(actor, caseNumber)) {
            throw Refusal.conflict("camera.caseClosed", caseNumber);
        }
        why.require();
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        Instant now = clock.instant();
        Instant until = now.plus(settings.viewing());
        viewings.insert(id, actor, why, now, until, Sha256.of(ticket), random(KEY_BYTES));
        return new ViewingTicket(camera, ticket, until);
    }

    private boolean isClosed(Actor actor, String caseNumber) {
        return incidents.find(actor, caseNumber, null).summary().status() == IncidentStatus.CLOSED;
    }

    /** What the actor's own ticket opens; refused as forbidden otherwise, as a conflict once its time is over. */
    @Transactional(readOnly = true)
    public LiveFeed admit(Actor actor, String id, String ticket) {
        ViewingTable.Ticket found = viewings.ticket(id, Sha256.of(ticket))
                .filter(held -> held.viewer().equals(actor.username()))
                .orElseThrow(() -> Refusal.forbidden("camera.ticket.unknown"));
        if (!found.enabled() || !clock.instant().isBefore(found.until())) {
            throw Refusal.conflict("camera.ticket.over");
        }
        return new LiveFeed(id, addresses.check(found.streamUrl()), found.key());
    }

    /** Puts a picture that the actor took while looking through the camera onto a case, whose timeline says so. */
    public void snapshot(Actor actor, String id, String caseNumber, PhotoId photo) {
        CameraView camera = cameras.get(actor, id);
        if (!viewings.isOpen(id, actor.username(), clock.instant())) {
            throw Refusal.conflict("camera.ticket.over");
        }
        thread.snapshot(actor, caseNumber, camera.name(), photo);
    }

    /**
     * Who looked through the cameras in the actor's subtree, the newest first; for admins.
     *
     * @param camera of this one only; null for all
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    @Transactional(readOnly = true)
    public CursorPage<Viewing> log(Actor actor, @Nullable String camera, @Nullable String cursor, int limit) {
        GridCode scope = actor.gridUnit();
        if (!actor.has(Role.ADMIN) || scope == null) {
            throw Refusal.forbidden("camera.adminOnly");
        }
        PagePosition.requireLimit(limit);
        List<Viewing> rows = viewings.page(scope, camera, position(cursor), limit + 1);
        return rows.size() <= limit
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, limit),
                        Long.toString(rows.get(limit - 1).id()));
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "casework.cursor.malformed");
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
