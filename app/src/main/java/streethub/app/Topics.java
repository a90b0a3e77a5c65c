package streethub.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topics that an account of the embedded broker may publish to.
 *
 * @param filters levels of MQTT filters such as {@code application/7/#}
 */
record Topics(List<List<String>> filters) {

    /** Where sensors speak, in any of the formats. */
    static final Topics ALL_SENSORS = parse("streethub/v1/devices/#, application/#, v3/#");

    /** Filters with commas between. */
    static Topics parse(String filters) {
        return new Topics(Stream.of(filters.split(","))
                .map(String::strip)
                .filter(filter -> !filter.isEmpty())
                .map(filter -> List.of(filter.split("/", -1)))
                .toList());
    }

    /** Those of one device in the hub's own format; none for what cannot be a device's id. */
    static Topics ofDevice(String id) {
        boolean one = Stream.of("+", "#", "/", ",").noneMatch(id::contains);
        return one ? parse("streethub/v1/devices/" + id + "/#") : new Topics(List.of());
    }

    /** Whether the address, as the broker keeps the topic under it, is among them. */
    boolean cover(String address) {
        List<String> levels = levels(address);
        return filters.stream().anyMatch(filter -> covers(filter, levels));
    }

    private static boolean covers(List<String> filter, List<String> levels) {
        boolean open = filter.getLast().equals("#");
        int fixed = open ? filter.size() - 1 : filter.size();
        if (open ? levels.size() <= fixed : levels.size() != fixed) {
            return false;
        }
        for (int level = 0; level < fixed; level++) {
            if (!filter.get(level).equals("+") && !filter.get(level).equals(levels.get(level))) {
                return false;
            }
        }
        return true;
    }

    /** Dots part the levels of an address; one that stands in a level has a backslash before it. */
    private static List<String> levels(String address) {
        List<String> levels = new ArrayList<>();
        StringBuilder level = new StringBuilder();
        for (int at = 0; at < address.length(); at++) {
            char letter = address.charAt(at);
            if (letter == '.') {
                levels.add(level.toString());
                level.setLength(0);
            } else if (letter == '\\' && at + 1 < address.length()) {
                at++;
                level.append(address.charAt(at));
            } else {
                level.append(letter);
            }
        }
        levels.add(level.toString());
        return levels;
    }
}
