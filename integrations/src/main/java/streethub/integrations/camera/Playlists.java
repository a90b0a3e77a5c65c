package streethub.integrations.camera;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a playlist (RFC 8216) so that it leads nowhere but through the hub: each address becomes a sealed name beside
 * the playlist, and only those tags stay that a live picture needs, as any other may hold an address.
 */
final class Playlists {

    private static final String BEGIN = "#EXTM3U";
    private static final String VARIANT = "#EXT-X-STREAM-INF";
    private static final String REPORT = "#EXT-X-RENDITION-REPORT";

    /** Pieces of a segment that is still growing; told apart by ranges of bytes they would come as a whole. */
    private static final Set<String> PIECES = Set.of("#EXT-X-PART", "#EXT-X-PRELOAD-HINT");

    private static final Set<String> KEPT = Set.of(
            BEGIN,
            VARIANT,
            "#EXT-X-VERSION",
            "#EXT-X-TARGETDURATION",
            "#EXT-X-MEDIA-SEQUENCE",
            "#EXT-X-DISCONTINUITY-SEQUENCE",
            "#EXT-X-DISCONTINUITY",
            "#EXT-X-PROGRAM-DATE-TIME",
            "#EXT-X-INDEPENDENT-SEGMENTS",
            "#EXT-X-PLAYLIST-TYPE",
            "#EXT-X-ENDLIST",
            "#EXT-X-GAP",
            "#EXT-X-MAP",
            "#EXT-X-KEY",
            "#EXT-X-MEDIA",
            "#EXT-X-SERVER-CONTROL",
            "#EXT-X-PART-INF",
            "#EXT-X-PART",
            "#EXT-X-PRELOAD-HINT",
            REPORT,
            "#EXTINF");
    private static final Pattern URI_ATTRIBUTE = Pattern.compile("URI=\"([^\"]*)\"");

    private Playlists() {}

    static String rewrite(String playlist, URI base, byte[] key) throws GatewayFailure {
        if (!playlist.startsWith(BEGIN)) {
            throw new GatewayFailure("No playlist");
        }
        StringBuilder rewritten = new StringBuilder();
        boolean variant = false;
        for (String line : playlist.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                String tag = line.split("[:,]", 2)[0];
                variant = variant || tag.equals(VARIANT);
                if (KEPT.contains(tag) && !(PIECES.contains(tag) && line.contains("BYTERANGE"))) {
                    rewritten.append(tag(tag, line, base, key)).append('\n');
                }
            } else if (!line.isEmpty()) {
                rewritten.append(name(line, base, key, variant)).append('\n');
                variant = false;
            }
        }
        return rewritten.toString();
    }

    private static String tag(String tag, String line, URI base, byte[] key) throws GatewayFailure {
        if (tag.equals("#EXTINF")) {
            // A segment's title may say anything.
            int comma = line.indexOf(',');
            return comma < 0 ? line : line.substring(0, comma + 1);
        }
        Matcher address = URI_ATTRIBUTE.matcher(line);
        return address.find()
                ? line.substring(0, address.start(1))
                        + name(address.group(1), base, key, tag.equals("#EXT-X-MEDIA") || tag.equals(REPORT))
                        + line.substring(address.end(1))
                : line;
    }

    private static String name(String reference, URI base, byte[] key, boolean playlist) throws GatewayFailure {
        try {
            URI address = base.resolve(reference);
            String path = address.getPath();
            return SegmentNames.seal(key, address, playlist || (path != null && path.endsWith(".m3u8")));
        } catch (IllegalArgumentException e) {
            throw new GatewayFailure("No address in the playlist");
        }
    }
}
