package streethub.camera;

/** A camera and how far it stands from the place that was asked for. */
public record NearCamera(CameraView camera, int metres) {}
