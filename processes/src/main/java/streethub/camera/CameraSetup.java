package streethub.camera;

import java.net.URI;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** Where admins enter cameras, and see and change what was entered. */
@Service
@Transactional
public class CameraSetup {

    private final CameraTable table;
    private final StreamAddresses addresses;
    private final Grids grids;
    private final ApplicationEventPublisher events;

    CameraSetup(CameraTable table, StreamAddresses addresses, Grids grids, ApplicationEventPublisher events) {
        this.table = table;
        this.addresses = addresses;
        this.grids = grids;
        this.events = events;
    }

    /** Refuses who sets up no cameras at all. */
    public void requireAdmin(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("camera.adminOnly");
        }
    }

    /** Enters a camera; for an admin of its place. */
    public CameraView add(Actor actor, CameraEdit camera) {
        requireAdmin(actor);
        GridCode unit = checked(actor, camera);
        String id = table.nextId();
        table.insert(id, camera, unit);
        return told(id);
    }

    /** What was entered for a camera, its stream's address too; for an admin of its place. */
    public CameraEdit entered(Actor actor, String id) {
        requireAdmin(actor);
        CameraView camera = table.find(id)
                .filter(found -> actor.administers(found.gridUnit()))
                .orElseThrow(() -> Refusal.notFound("camera.unknown", id));
        return table.lock(camera.id()).orElseThrow();
    }

    /** Changes a camera; for an admin of the place it stands at and of the one it moves to. */
    public CameraView change(Actor actor, String id, CameraEdit camera) {
        CameraEdit unused = entered(actor, id);
        table.update(id, camera, checked(actor, camera));
        return told(id);
    }

    private GridCode checked(Actor actor, CameraEdit camera) {
        GridCode unit = grids.located(camera.point());
        if (!actor.administers(unit)) {
            throw Refusal.forbidden("camera.adminOnly");
        }
        URI address = addresses.check(camera.streamUrl());
        addresses.requireAllowed(address);
        return unit;
    }

    private CameraView told(String id) {
        events.publishEvent(new CamerasChanged(Set.of(id)));
        return table.find(id).orElseThrow();
    }
}
