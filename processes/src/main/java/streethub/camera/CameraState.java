package streethub.camera;

/** How a camera is: its gateway answers or not, nobody has asked yet, or an admin has switched it off. */
public enum CameraState {
    ONLINE,
    OFFLINE,
    UNKNOWN,
    DISABLED
}
