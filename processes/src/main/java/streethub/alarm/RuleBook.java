package streethub.alarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final Comparator<Match> MOST_URGENT_FIRST =
            Comparator.comparing(match -> match.rule().urgency());

    private record Line(AlarmRule rule, AlarmKind kind, Terms terms) {

        Match match(Map<String, ?> said, @Nullable Map<String, ?> status) {
            return Match.of(rule, kind, terms.conditions(), terms.grounds(said, status));
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
                .map(rule ->
                        new Line(rule, Objects.requireNonNull(byCode.get(rule.kind())), new Terms(rule.conditions())))
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

    /** Whether no rule of the facility would make anything of a message with these values, whatever else is known. */
    boolean isQuiet(DeviceFamily family, String device, Map<String, ?> said) {
        return lines(family, device).stream().allMatch(line -> line.terms().areOutOfReach(said));
    }

    /**
     * The rules that hold with a message, the most urgent first.
     *
     * @param status what is known of the facility with it; null where it came late
     * @param waiting codes of those that have held before it
     */
    List<Match> matches(
            DeviceFamily family,
            String device,
            Map<String, ?> said,
            @Nullable Map<String, ?> status,
            Set<String> waiting) {
        return lines(family, device).stream()
                .filter(line -> line.terms()
                        .hold(said, status, waiting.contains(line.rule().code())))
                .map(line -> line.match(said, status))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    /** The rules that what is known lets stand, had they held until now, the most urgent first. */
    List<Match> standing(DeviceFamily family, String device, Map<String, ?> status) {
        return lines(family, device).stream()
                .filter(line -> line.terms().stand(status))
                .map(line -> line.match(status, status))
                .sorted(MOST_URGENT_FIRST)
                .toList();
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
