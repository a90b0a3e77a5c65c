package streethub.integrations.device;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.sensor.ProfileRow;
import streethub.shared.Refusal;

@Schema(name = "DeviceProfileRow", description = "One value within a part of a model's frames.")
record ProfileRowBody(
        @Schema(
                description = "Hex digits that the part begins with: channel and type, or version, type and report.",
                requiredMode = RequiredMode.REQUIRED)
        @Nullable String header,

        @Schema(description = "Bytes that follow the header; without it, up to the end of the value.", nullable = true)
        @Nullable Integer length,

        @Schema(
                description = "Such as tiltX, open, leak, pressure; time for when a record was made; none for a part"
                        + " that is passed over.",
                nullable = true)
        @Nullable String quantity,

        @Schema(nullable = true) @Nullable String unit,

        @Schema(description = "First byte of the value after the header, 0 where absent.", nullable = true) @Nullable Integer at,

        @Schema(description = "1, 2 or 4 bytes; 1 where absent.", nullable = true) @Nullable Integer size,

        @Schema(description = "UNSIGNED where absent.", nullable = true)
        ProfileRow.@Nullable Kind kind,

        @Schema(description = "LITTLE where absent.", nullable = true)
        ProfileRow.@Nullable Order order,

        @Schema(description = "Hex digits of the bits that count.", nullable = true) @Nullable String mask,

        @Schema(description = "What the raw number is multiplied by.", nullable = true) @Nullable BigDecimal scale,

        @Schema(
                description = "Raw number to true, false or a number; * is all others.",
                example = "{\"1\":\"true\",\"*\":\"false\"}",
                nullable = true)
        @Nullable Map<String, String> meanings,

        @Schema(description = "Makes a flag of the number: whether its amount reaches this.", nullable = true) @Nullable BigDecimal threshold,

        @Schema(description = "Whether the part is a record from the sensor's memory.", nullable = true) @Nullable Boolean history,

        @Schema(description = "What decoders call the value.", nullable = true) @Nullable List<String> names) {

    static ProfileRowBody of(ProfileRow row) {
        return new ProfileRowBody(
                row.header(),
                row.length(),
                row.quantity(),
                row.unit(),
                row.at(),
                row.size(),
                row.kind(),
                row.order(),
                row.mask(),
                row.scale(),
                row.meanings(),
                row.threshold(),
                row.history(),
                row.names());
    }

    /** The rows, a bad one refused with its place. */
    static List<ProfileRow> rows(@Nullable List<@Nullable ProfileRowBody> bodies) {
        List<ProfileRow> rows = new ArrayList<>();
        if (bodies != null) {
            for (ProfileRowBody body : bodies) {
                String place = "rows[" + rows.size() + "]";
                if (body == null) {
                    throw Refusal.invalid(place, "api.field.malformed");
                }
                try {
                    rows.add(body.row());
                } catch (Refusal refusal) {
                    throw Refusal.invalid(place + "." + refusal.field(), refusal.key(), refusal.arguments());
                }
            }
        }
        return rows;
    }

    private ProfileRow row() {
        return new ProfileRow(
                header == null ? "" : header,
                length == null ? 0 : length,
                quantity,
                unit == null ? "" : unit,
                at == null ? 0 : at,
                size == null ? 0 : size,
                kind == null ? ProfileRow.Kind.UNSIGNED : kind,
                order == null ? ProfileRow.Order.LITTLE : order,
                mask,
                scale == null ? BigDecimal.ONE : scale,
                meanings == null ? Map.of() : meanings,
                threshold,
                history != null && history,
                names == null ? List.of() : names);
    }
}
