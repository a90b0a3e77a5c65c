package streethub.integrations.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.ledger.LedgerField;

@Schema(
        name = "FacilityRequest",
        description = "What is known of a facility; absent is unchanged, an empty text is nothing.")
record FacilityRequest(
        @Schema(description = "Of a new one: generated where absent.", nullable = true) @Nullable String id,

        @Schema(description = "Code of a family, such as LIFT.", nullable = true) @Nullable String family,

        @Schema(nullable = true) @Nullable String name,

        @Schema(description = "EUI of its sensor in any spelling.", nullable = true) @Nullable String devEui,

        @Schema(description = "Model of its sensor.", nullable = true) @Nullable String model,

        @Schema(
                description =
                        "After how many whole minutes without a word it counts as offline; empty for as its family.",
                nullable = true,
                example = "15")
        @Nullable String silentAfterMinutes,

        @Schema(description = "WGS 84.", nullable = true) @Nullable Double lat,

        @Schema(description = "WGS 84.", nullable = true) @Nullable Double lon,

        @Schema(description = "Vintage of the national standard.", nullable = true, example = "GB/T 30428.2-2013")
        @Nullable String standard,

        @Schema(nullable = true) @Nullable String identifier,
        @Schema(nullable = true) @Nullable String classCode,

        @Schema(description = "15 digits.", nullable = true) @Nullable String unitGrid,

        @Schema(nullable = true) @Nullable String responsibleUnit,
        @Schema(nullable = true) @Nullable String responsibleContact,
        @Schema(nullable = true) @Nullable String owningUnit,
        @Schema(nullable = true) @Nullable String owningContact,
        @Schema(nullable = true) @Nullable String maintainingUnit,
        @Schema(nullable = true) @Nullable String maintainingContact,

        @Schema(description = "State of the component itself.", nullable = true, example = "INTACT") @Nullable String condition,

        @Schema(description = "Such as 2026-11-25.", nullable = true) @Nullable String installedOn,

        @Schema(description = "Such as 2026-11-25.", nullable = true) @Nullable String inspectedOn,

        @Schema(nullable = true) @Nullable String source) {

    Map<LedgerField, String> texts() {
        EnumMap<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
        put(texts, LedgerField.ID, id);
        put(texts, LedgerField.FAMILY, family);
        put(texts, LedgerField.NAME, name);
        put(texts, LedgerField.DEV_EUI, devEui);
        put(texts, LedgerField.MODEL, model);
        put(texts, LedgerField.SILENT_AFTER, silentAfterMinutes);
        put(texts, LedgerField.LAT, lat);
        put(texts, LedgerField.LON, lon);
        put(texts, LedgerField.STANDARD, standard);
        put(texts, LedgerField.IDENTIFIER, identifier);
        put(texts, LedgerField.CLASS_CODE, classCode);
        put(texts, LedgerField.UNIT_GRID, unitGrid);
        put(texts, LedgerField.RESPONSIBLE, responsibleUnit);
        put(texts, LedgerField.RESPONSIBLE_CONTACT, responsibleContact);
        put(texts, LedgerField.OWNER, owningUnit);
        put(texts, LedgerField.OWNER_CONTACT, owningContact);
        put(texts, LedgerField.MAINTAINER, maintainingUnit);
        put(texts, LedgerField.MAINTAINER_CONTACT, maintainingContact);
        put(texts, LedgerField.CONDITION, condition);
        put(texts, LedgerField.INSTALLED, installedOn);
        put(texts, LedgerField.INSPECTED, inspectedOn);
        put(texts, LedgerField.SOURCE, source);
        return texts;
    }

    private static void put(Map<LedgerField, String> texts, LedgerField field, @Nullable Object value) {
        if (value != null) {
            texts.put(field, value.toString());
        }
    }
}
