package streethub.device;

/**
 * Whoever sent a message that belongs to no device.
 *
 * @param reference the EUI in its one spelling where one was told, else the id in the topic
 * @param format the wire format it speaks
 * @param model what the network server calls its model, empty where it does not say
 */
public record Stranger(String reference, String format, String model) {

    private static final int LONGEST_REFERENCE = 64;
    private static final int LONGEST_MODEL = 60;

    public Stranger {
        reference = DevEui.normalise(reference).orElse(reference.strip());
        String line = model.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        model = line.substring(0, Math.min(line.length(), LONGEST_MODEL));
    }

    /** Whether it can be told from others at all. */
    public boolean hasName() {
        return !reference.isEmpty()
                && reference.length() <= LONGEST_REFERENCE
                && reference.chars().noneMatch(Character::isISOControl);
    }
}
