package streethub.camera;

import java.util.Set;

/** Cameras are new, were edited, or began or ceased to answer. */
public record CamerasChanged(Set<String> ids) {}
