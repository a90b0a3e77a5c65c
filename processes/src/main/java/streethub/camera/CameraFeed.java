package streethub.camera;

/** Where a camera's picture comes from, for the hub alone. */
public record CameraFeed(String camera, String streamUrl) {}
