package streethub.camera;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** Which cameras there are in somebody's grid subtree, and which stand near a place. */
@Service
@Transactional(readOnly = true)
public class Cameras {

    private static final double METRES_PER_DEGREE = 111_320;

    private final CameraTable table;
    private final CameraSettings settings;

    Cameras(CameraTable table, CameraSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /**
     * The cameras in the actor's subtree, by grid unit.
     *
     * @param within only within this unit; null for all
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    public CursorPage<CameraView> list(Actor actor, @Nullable GridCode within, @Nullable String cursor, int limit) {
        GridCode scope = CameraAccess.scope(actor);
        PagePosition.requireLimit(limit);
        List<CameraView> rows = table.page(scope, within, cursor == null ? "" : cursor, limit + 1);
        return rows.size() <= limit
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(rows.subList(0, limit), position(rows.get(limit - 1)));
    }

    private static String position(CameraView last) {
        return last.gridUnit() + " " + last.id();
    }

    /**
     * The cameras in the actor's subtree that stand near the place, the nearest first; switched-off ones are left out.
     *
     * @param within only within this unit; null for all
     * @param most how many at most
     */
    public List<NearCamera> near(Actor actor, GeoPoint place, @Nullable GridCode within, int most) {
        GridCode scope = CameraAccess.scope(actor);
        double lat = settings.nearby() / METRES_PER_DEGREE;
        double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
        return table
                .around(
                        scope,
                        new GeoPoint(Math.max(-90, place.lat() - lat), Math.max(-180, place.lon() - lon)),
                        new GeoPoint(Math.min(90, place.lat() + lat), Math.min(180, place.lon() + lon)))
                .stream()
                .filter(camera -> within == null || camera.gridUnit().isWithin(within))
                .map(camera -> new NearCamera(camera, (int) Math.round(place.metresTo(camera.point()))))
                .filter(near -> near.metres() <= settings.nearby())
                .sorted(Comparator.comparingInt(NearCamera::metres)
                        .thenComparing(near -> near.camera().id()))
                .limit(most)
                .toList();
    }

    /** Whether the actor has anything to do with cameras, so that pages offer them. */
    public boolean concern(Actor actor) {
        return CameraAccess.concern(actor);
    }

    /** One camera; not found outside the actor's subtree. */
    public CameraView get(Actor actor, String id) {
        return table.find(id)
                .filter(camera -> CameraAccess.knows(actor, camera.gridUnit()))
                .orElseThrow(() -> Refusal.notFound("camera.unknown", id));
    }
}
