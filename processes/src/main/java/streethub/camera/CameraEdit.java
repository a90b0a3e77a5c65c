package streethub.camera;

import org.jspecify.annotations.Nullable;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

/**
 * What an admin enters for a camera.
 *
 * @param point where it stands; its grid unit follows from that
 * @param streamUrl address of its HLS playlist at the gateway, which only admins see
 * @param enabled whether it may be looked at
 */
public record CameraEdit(String name, String node, String looksAt, GeoPoint point, String streamUrl, boolean enabled) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WORDS = 200;

    public CameraEdit {
        name = words("name", name, LONGEST_NAME, true);
        node = words("node", node, LONGEST_NAME, true);
        looksAt = words("looksAt", looksAt, LONGEST_WORDS, false);
        streamUrl = streamUrl.strip();
    }

    /** The same where a part is null. */
    public CameraEdit with(
            @Nullable String name,
            @Nullable String node,
            @Nullable String looksAt,
            @Nullable GeoPoint point,
            @Nullable String streamUrl,
            @Nullable Boolean enabled) {
        return new CameraEdit(
                name == null ? this.name : name,
                node == null ? this.node : node,
                looksAt == null ? this.looksAt : looksAt,
                point == null ? this.point : point,
                streamUrl == null ? this.streamUrl : streamUrl,
                enabled == null ? this.enabled : enabled);
    }

    private static String words(String field, String typed, int longest, boolean needed) {
        String words = typed.strip();
        if ((needed && words.isEmpty()) || words.length() > longest) {
            throw Refusal.invalid(field, needed ? "camera.words.needed" : "camera.words.long", longest);
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(field, "camera.words.unreadable");
        }
        return words;
    }
}
