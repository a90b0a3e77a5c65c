package streethub.sensor;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import streethub.shared.Refusal;

/**
 * A family of watched facilities.
 *
 * @param name what it is called in Chinese
 * @param nameEn what it is called in English
 * @param silence how long its devices may say nothing before they count as offline; a little more than two of their
 *     usual intervals
 * @param classCode code of its kind of component in GB/T 30428.2-2013, null where none is confirmed
 * @param shipped whether it came with the hub
 */
public record FamilyView(
        DeviceFamily family,
        String name,
        String nameEn,
        Duration silence,
        @Nullable String classCode,
        boolean shipped) {

    private static final int LONGEST_NAME = 40;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    public FamilyView {
        name = name.strip();
        nameEn = nameEn.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || nameEn.isEmpty() || nameEn.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "sensor.family.name", LONGEST_NAME);
        }
        if (silence.compareTo(SHORTEST) < 0 || silence.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("silence", "sensor.family.silence");
        }
        if (classCode != null && !classCode.matches("[0-9]{4,5}")) {
            throw Refusal.invalid("classCode", "sensor.family.classCode");
        }
    }

    /** What it is called in the language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
