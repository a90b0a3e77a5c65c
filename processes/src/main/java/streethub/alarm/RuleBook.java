package streethub.alarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import streethub.sensor.DeviceFamily;
import streethub.sensor.Quantity;
import streethub.shared.Remembered;

/** The rules in force, as each facility has them, in memory. */
@Component
@DependsOn("deviceFamilies") // Rules are of families, which are shipped by then.
class RuleBook {

    /** The larger angle from upright of a sensor that gives no verdict of its own. */
    static final String TILT = "tilt";

    /** What is said of a facility that the hub has not heard of in time. */
    static final String OFFLINE = "offline";

    private record Line(AlarmRule rule, AlarmKind kind, List<Condition> conditions) {

        boolean holds(Map<String, ?> facts, boolean standing) {
            return conditions.stream().allMatch(condition -> condition.holds(facts, standing));
        }

        Match match(Map<String, ?> facts) {
            return Match.of(rule, kind, conditions, facts);
        }
    }

    private record Book(
            Map<String, AlarmKind> kinds,
            Map<String, AlarmRule> rules,
            List<Line> general,
            Map<DeviceFamily, List<Line>> families,
            Map<String, List<Line>> devices) {}

    private final Remembered<Book> book;

    RuleBook(RuleTable table) {
        table.ship(ShippedRules.read());
        this.book = new Remembered<>(() -> compile(table.kinds(), table.rules()));
    }

    private static Book compile(List<AlarmKind> kinds, List<AlarmRule> rules) {
        Map<String, AlarmKind> byCode = kinds.stream().collect(Collectors.toMap(AlarmKind::code, Function.identity()));
        Map<Boolean, List<Line>> lines = rules.stream()
                .map(rule -> new Line(rule, Objects.requireNonNull(byCode.get(rule.kind())), rule.conditions()))
                .collect(Collectors.partitioningBy(line -> line.rule().device() != null));
        Map<Optional<DeviceFamily>, List<Line>> families = lines.getOrDefault(false, List.of()).stream()
                .filter(line -> line.rule().enabled())
                .collect(Collectors.groupingBy(
                        line -> Optional.ofNullable(line.rule().family())));
        List<Line> general = families.getOrDefault(Optional.<DeviceFamily>empty(), List.of());
        Map<DeviceFamily, List<Line>> complete = new HashMap<>();
        families.forEach((family, own) -> family.ifPresent(known -> complete.put(
                known, Stream.concat(own.stream(), general.stream()).toList())));
        return new Book(
                byCode,
                rules.stream().collect(Collectors.toMap(AlarmRule::code, Function.identity())),
                general,
                complete,
                lines.getOrDefault(true, List.of()).stream()
                        .collect(Collectors.groupingBy(
                                line -> Objects.requireNonNull(line.rule().device()))));
    }

    /** From the end of the caller's transaction on, the rules are read anew. */
    void changed() {
        book.forget();
    }

    AlarmKind kind(String code) {
        return Objects.requireNonNull(book.get().kinds().get(code), code);
    }

    Optional<AlarmKind> findKind(String code) {
        return Optional.ofNullable(book.get().kinds().get(code));
    }

    Optional<AlarmRule> findRule(String code) {
        return Optional.ofNullable(book.get().rules().get(code));
    }

    List<AlarmRule> rules() {
        return List.copyOf(book.get().rules().values());
    }

    /** All rules that are meant for the facility and whether they count there, its own first. */
    List<FacilityRule> of(DeviceFamily family, String device) {
        List<AlarmRule> meant = book.get().rules().values().stream()
                .filter(rule -> rule.device() == null
                        ? rule.family() == null || family.equals(rule.family())
                        : device.equals(rule.device()))
                .sorted(Comparator.comparing((AlarmRule rule) -> rule.device() == null)
                        .thenComparing(AlarmRule::kind)
                        .thenComparing(AlarmRule::code))
                .toList();
        Set<String> own = meant.stream()
                .filter(rule -> rule.device() != null)
                .map(AlarmRule::kind)
                .collect(Collectors.toSet());
        return meant.stream()
                .map(rule -> new FacilityRule(rule, force(rule, own)))
                .toList();
    }

    private static FacilityRule.Force force(AlarmRule rule, Set<String> own) {
        if (rule.device() == null && own.contains(rule.kind())) {
            return FacilityRule.Force.REPLACED;
        }
        return rule.enabled() ? FacilityRule.Force.HOLDS : FacilityRule.Force.OFF;
    }

    /** Whether no rule of the facility would make anything of these values. */
    boolean isQuiet(DeviceFamily family, String device, Map<String, ?> values) {
        Map<String, Object> facts = facts(values);
        return lines(family, device).stream().noneMatch(line -> line.holds(facts, false));
    }

    /** The most urgent rule of each kind that holds for the values. */
    List<Match> matches(DeviceFamily family, String device, Map<String, ?> values) {
        Map<String, Object> facts = facts(values);
        Map<String, Match> byKind = new TreeMap<>();
        lines(family, device).stream()
                .filter(line -> line.holds(facts, false))
                .forEach(line -> byKind.merge(
                        line.kind().code(),
                        line.match(facts),
                        (one, other) ->
                                other.rule().urgency().compareTo(one.rule().urgency()) < 0 ? other : one));
        return List.copyOf(byKind.values());
    }

    /** The kinds among the given, which have stood until now, that the values let stand. */
    Set<String> standing(DeviceFamily family, String device, Set<String> kinds, Map<String, ?> values) {
        Map<String, Object> facts = facts(values);
        return lines(family, device).stream()
                .filter(line -> kinds.contains(line.kind().code()) && line.holds(facts, true))
                .map(line -> line.kind().code())
                .collect(Collectors.toSet());
    }

    /** A rule of the facility's own for a kind, even one that is switched off, stands instead of the family's. */
    private List<Line> lines(DeviceFamily family, String device) {
        Book rules = book.get();
        List<Line> usual = rules.families().getOrDefault(family, rules.general());
        List<Line> own = rules.devices().get(device);
        if (own == null) {
            return usual;
        }
        Set<String> kinds = own.stream().map(line -> line.kind().code()).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream().filter(line -> line.rule().enabled()),
                        usual.stream()
                                .filter(line -> !kinds.contains(line.kind().code())))
                .toList();
    }

    static Map<String, Object> facts(Map<String, ?> values) {
        Map<String, Object> facts = new HashMap<>(values);
        // The sensor's own threshold bits decide; only without them do its angles.
        Double tilt = values.containsKey(Quantity.TILTED.key()) ? null : tilt(values);
        if (tilt != null) {
            facts.put(TILT, tilt);
        }
        return facts;
    }

    static @Nullable Double tilt(Map<String, ?> values) {
        return Stream.of(Quantity.TILT_X, Quantity.TILT_Y)
                .map(angle -> values.get(angle.key()))
                .filter(Number.class::isInstance)
                .map(degrees -> Math.abs(((Number) degrees).doubleValue()))
                .max(Double::compare)
                .orElse(null);
    }
}
