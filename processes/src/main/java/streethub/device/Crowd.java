package streethub.device;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Those that fell silent together with one device and have their gateway, or else a unit of the grid, in common with it. */
record Crowd(OutageTable.Group group, Instant since) {

    /** The crowd of the device among those that fell silent shortly before or after it, if they are enough. */
    static Optional<Crowd> around(OutageTable.Silent one, List<OutageTable.Silent> near) {
        String gateway = one.gateway();
        Stream<Optional<Crowd>> behind = gateway == null
                ? Stream.empty()
                : Stream.of(of("gateway:" + gateway, one, near, other -> gateway.equals(other.gateway())));
        Stream<Optional<Crowd>> within = OutageTable.LEVELS.stream()
                .filter(length -> length <= one.gridUnit().length())
                .map(length -> one.gridUnit().substring(0, length))
                .map(unit ->
                        of("grid:" + unit, one, near, other -> other.gridUnit().startsWith(unit)));
        return Stream.concat(behind, within).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Crowd> of(
            String place, OutageTable.Silent one, List<OutageTable.Silent> near, Predicate<OutageTable.Silent> common) {
        List<OutageTable.Silent> there = near.stream()
                .filter(common)
                .sorted(Comparator.comparing(OutageTable.Silent::since))
                .toList();
        return there.stream()
                .map(OutageTable.Silent::since)
                .filter(first -> !first.isAfter(one.since()))
                .map(first -> new Crowd(
                        group(
                                place,
                                there.stream()
                                        .filter(other -> !other.since().isBefore(first)
                                                && !other.since().isAfter(first.plus(Outages.WITHIN)))
                                        .toList()),
                        first))
                .filter(crowd -> crowd.group().devices().size() >= Outages.LEAST)
                .findFirst();
    }

    private static OutageTable.Group group(String place, List<OutageTable.Silent> some) {
        return new OutageTable.Group(
                place, some.stream().map(OutageTable.Silent::id).sorted().toList());
    }
}
