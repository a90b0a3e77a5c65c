package streethub.sensor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The quantities that the hub knows by name, with the one unit each is kept in, whatever the sensor's maker uses. */
public enum Quantity {
    TILT_X("tiltX", "°"),
    TILT_Y("tiltY", "°"),
    TILT_Z("tiltZ", "°"),
    /** Whether any threshold bit of a tilt sensor is set. */
    TILTED("tilted", ""),
    OPEN("open", ""),
    /** Water where none should be. */
    LEAK("leak", ""),
    /** The sensor is being moved, or shaken more than its threshold. */
    MOVED("moved", ""),
    SMOKE("smoke", ""),
    /** A fire detector's own verdict that it is too hot. */
    HEAT("heat", ""),
    PRESSURE("pressure", "kPa"),
    /** As the device gives it: the unit is in its model's profile. */
    LEVEL("level", ""),
    TEMPERATURE("temperature", "°C"),
    HUMIDITY("humidity", "%"),
    BATTERY("battery", "%"),
    ACCELERATION_X("accelerationX", "m/s²"),
    ACCELERATION_Y("accelerationY", "m/s²"),
    ACCELERATION_Z("accelerationZ", "m/s²"),
    /** Dry contacts: whether closed. */
    DI1("di1", ""),
    DI2("di2", ""),
    DI3("di3", ""),
    DI4("di4", ""),
    LATITUDE("latitude", "°"),
    LONGITUDE("longitude", "°"),
    /** Somebody is shut in a lift. */
    TRAPPED("trapped", ""),
    /** A lift stands out of service between or at floors. */
    STOPPED("stopped", ""),
    /** A lift's controller reports a fault but runs. */
    FAULT("fault", ""),
    FLOOR("floor", ""),
    SPEED("speed", "m/s");

    /** Angles that, given without {@link #TILTED}, make an earlier verdict of the sensor void. */
    public static final Set<String> ANGLES = Set.of(TILT_X.key, TILT_Y.key, TILT_Z.key);

    private static final Set<Quantity> FLAGS =
            Set.of(TILTED, OPEN, LEAK, MOVED, SMOKE, HEAT, DI1, DI2, DI3, DI4, TRAPPED, STOPPED, FAULT);
    private static final Map<String, Quantity> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Quantity::key, Function.identity()));

    private final String key;
    private final String unit;

    Quantity(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Name in messages and in the API, such as {@code tiltX}. */
    public String key() {
        return key;
    }

    /** Unit that values are kept in; empty for flags and counts. */
    public String unit() {
        return unit;
    }

    /** Whether the value is true or false, and not a number. */
    public boolean isFlag() {
        return FLAGS.contains(this);
    }

    /** The quantity of this name, empty for one that the hub only passes on. */
    public static Optional<Quantity> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Newer values replace those of the same name; angles without a verdict also take the old verdict away. */
    public static Map<String, Object> join(Map<String, Object> older, Map<String, Object> newer) {
        Map<String, Object> joined = new HashMap<>(older);
        if (newer.keySet().stream().anyMatch(ANGLES::contains)) {
            joined.remove(TILTED.key);
        }
        joined.putAll(newer);
        return joined;
    }
}
