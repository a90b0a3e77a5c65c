package streethub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.camera.CameraEdit;
import streethub.camera.CameraSetup;
import streethub.camera.CameraViewings;
import streethub.camera.Cameras;
import streethub.camera.ViewingReason;
import streethub.identity.Actor;
import streethub.incident.CaseThread;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Report;
import streethub.testing.DemoPeople;
import streethub.testing.TestPhotos;

/** One call of every service method of cameras and of case threads that takes an actor, at the building of the demo. */
@TestComponent
class CameraCalls {

    private final DemoPeople people;
    private final Cameras cameras;
    private final CameraSetup setup;
    private final CameraViewings viewings;
    private final CaseThread thread;
    private final Incidents incidents;
    private final Photos photos;

    CameraCalls(
            DemoPeople people,
            Cameras cameras,
            CameraSetup setup,
            CameraViewings viewings,
            CaseThread thread,
            Incidents incidents,
            Photos photos) {
        this.people = people;
        this.cameras = cameras;
        this.setup = setup;
        this.viewings = viewings;
        this.thread = thread;
        this.incidents = incidents;
        this.photos = photos;
    }

    Map<String, Consumer<Actor>> all() {
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        String number = incidents
                .report(
                        people.as("resident"),
                        new Report(IncidentKind.ROAD_DAMAGE, "a hole", people.place(), null, null),
                        List.of())
                .number();
        PhotoId photo = photos.store(photos.clean(TestPhotos.jpeg()));
        thread.write(people.as("dispatcher"), number, null, photo);
        calls.put("CaseThread.isOpenTo", actor -> thread.isOpenTo(actor, number));
        calls.put("CaseThread.page", actor -> thread.page(actor, number, null, 1));
        calls.put("CaseThread.requirePart", actor -> thread.requirePart(actor, number));
        calls.put("CaseThread.requirePhoto", actor -> thread.requirePhoto(actor, number, photo));
        calls.put("CaseThread.snapshot", actor -> thread.snapshot(actor, number, "x", photo));
        calls.put("CaseThread.write", actor -> thread.write(actor, number, "x", null));
        cameras(calls, number, photo);
        return calls;
    }

    private void cameras(Map<String, Consumer<Actor>> calls, String number, PhotoId photo) {
        CameraEdit edit = new CameraEdit("x", "x", "", people.place(), "http://127.0.0.1/x.m3u8", true);
        String id = setup.add(people.as("admin"), edit).id();
        ViewingReason why = new ViewingReason("because", null);
        String ticket = viewings.begin(people.as("dispatcher"), id, why).ticket();
        calls.put("CameraSetup.add", actor -> setup.add(actor, edit));
        calls.put("CameraSetup.change", actor -> setup.change(actor, id, edit));
        calls.put("CameraSetup.entered", actor -> setup.entered(actor, id));
        calls.put("CameraSetup.requireAdmin", setup::requireAdmin);
        calls.put("CameraViewings.admit", actor -> viewings.admit(actor, id, ticket));
        calls.put("CameraViewings.begin", actor -> viewings.begin(actor, id, why));
        calls.put("CameraViewings.log", actor -> viewings.log(actor, null, null, 1));
        calls.put("CameraViewings.snapshot", actor -> viewings.snapshot(actor, id, number, photo));
        calls.put("Cameras.concern", cameras::concern);
        calls.put("Cameras.get", actor -> cameras.get(actor, id));
        calls.put("Cameras.list", actor -> cameras.list(actor, null, null, 1));
        calls.put("Cameras.near", actor -> cameras.near(actor, people.place(), null, 1));
    }
}
