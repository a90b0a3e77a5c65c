package streethub.device;

/**
 * What came of binding a stranger.
 *
 * @param device id of the device that it is now
 * @param replayed how many of its kept messages were taken in
 * @param failed how many could not be, and lie in the dead letters
 */
public record Bound(String device, int replayed, int failed) {}
