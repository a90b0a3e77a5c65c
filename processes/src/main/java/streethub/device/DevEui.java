package streethub.device;

import java.util.Locale;
import java.util.Optional;

/** The one spelling of a LoRaWAN device's EUI-64: network servers differ in case and separators. */
public final class DevEui {

    private DevEui() {}

    /** The 16 lower-case hex digits; empty when the text is no EUI. */
    public static Optional<String> normalise(String text) {
        String digits = text.replaceAll("[-: ]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{16}") ? Optional.of(digits) : Optional.empty();
    }
}
