package streethub.integrations.camera;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a low-latency playlist a player waits for: the gateway answers once it is there.
 *
 * @param segment number of the segment, {@code _HLS_msn}; what is no number counts as not said
 * @param part number of its part, {@code _HLS_part}; never without the segment
 */
record Reload(@Nullable String segment, @Nullable String part) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    Reload {
        segment = number(segment);
        part = segment == null ? null : number(part);
    }

    private static @Nullable String number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? text : null;
    }

    /** The playlist's address with what is waited for. */
    URI on(URI playlist) {
        if (segment == null) {
            return playlist;
        }
        List<String> wished = Stream.of(
                        playlist.getRawQuery(), "_HLS_msn=" + segment, part == null ? null : "_HLS_part=" + part)
                .filter(one -> one != null && !one.isEmpty())
                .collect(Collectors.toList());
        String address = playlist.toString();
        int end = Stream.of(address.indexOf('?'), address.indexOf('#'))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(address.length());
        return URI.create(address.substring(0, end) + "?" + String.join("&", wished));
    }
}
