package streethub.sensor;

import streethub.shared.Refusal;

/**
 * The code of a family of watched facilities, such as {@code MANHOLE_COVER}. Which there are is data: see
 * {@link DeviceFamilies}.
 *
 * @param code 1 to 32 upper-case letters, digits and underscores, with a letter first
 */
public record DeviceFamily(String code) implements Comparable<DeviceFamily> {

    public DeviceFamily {
        if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
            throw Refusal.invalid("family", "sensor.family.malformed");
        }
    }

    @Override
    public int compareTo(DeviceFamily other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
