package streethub.ledger;

import java.util.Arrays;
import java.util.Optional;

/** One thing that the ledger knows of a facility: a column of its Excel file, a field of its form and of the API. */
public enum LedgerField {
    ID("id", 64),
    NAME("name", 60),
    FAMILY("family", 40),
    LAT("lat", 24),
    LON("lon", 24),
    DEV_EUI("devEui", 40),
    MODEL("model", 60),
    /** After how many minutes without a word it counts as offline; nothing for as its family. */
    SILENT_AFTER("silentAfterMinutes", 6),
    STANDARD("standard", 40),
    IDENTIFIER("identifier", 24),
    CLASS_CODE("classCode", 8),
    UNIT_GRID("unitGrid", 15),
    RESPONSIBLE("responsibleUnit", 100),
    RESPONSIBLE_CONTACT("responsibleContact", 60),
    OWNER("owningUnit", 100),
    OWNER_CONTACT("owningContact", 60),
    MAINTAINER("maintainingUnit", 100),
    MAINTAINER_CONTACT("maintainingContact", 60),
    CONDITION("condition", 20),
    INSTALLED("installedOn", 10),
    INSPECTED("inspectedOn", 10),
    SOURCE("source", 200);

    private final String key;
    private final int longest;

    LedgerField(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    /** Name in the API, and in message keys after {@code ledger.field.} */
    public String key() {
        return key;
    }

    /** How many characters it may have. */
    public int longest() {
        return longest;
    }

    /** Whether the register of devices holds it, and not the ledger's own table. */
    public boolean isOfDevice() {
        return compareTo(SILENT_AFTER) <= 0;
    }

    /** Whether a facility cannot be without it. */
    public boolean isRequired() {
        return this == NAME || this == FAMILY || this == LAT || this == LON;
    }

    /** The field of that key. */
    public static Optional<LedgerField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
