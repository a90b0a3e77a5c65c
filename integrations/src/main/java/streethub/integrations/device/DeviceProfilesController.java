package streethub.integrations.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.sensor.Decoded;
import streethub.sensor.DeviceProfile;
import streethub.sensor.DeviceProfiles;
import streethub.shared.CursorPage;

@RestController
@RequestMapping(ApiPath.V1 + "/device-profiles")
@Tag(name = "Devices")
class DeviceProfilesController {

    private final DeviceProfiles profiles;
    private final Caller caller;

    DeviceProfilesController(DeviceProfiles profiles, Caller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @Schema(name = "DeviceProfileBody", description = "How one model of sensor speaks.")
    record DeviceProfileBody(
            @Schema(nullable = true) @Nullable String vendor,

            @Schema(
                    description = "As devices are registered with it, in any case.",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String model,

            @Schema(description = "LoRaWAN port of its readings; null for any.", nullable = true) @Nullable Integer port,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable ProfileRowBody> rows,

            @Schema(description = "A frame in hexadecimal that the rows can read.", nullable = true) @Nullable String sample,

            @Schema(nullable = true) @Nullable String note,
            @Schema(nullable = true) @Nullable String source,

            @Schema(description = "Whether it came with the hub.", accessMode = Schema.AccessMode.READ_ONLY) @Nullable Boolean shipped) {

        static DeviceProfileBody of(DeviceProfile profile) {
            return new DeviceProfileBody(
                    profile.vendor(),
                    profile.model(),
                    profile.port(),
                    profile.rows().stream().map(ProfileRowBody::of).toList(),
                    profile.sample(),
                    profile.note(),
                    profile.source(),
                    profile.shipped());
        }

        DeviceProfile profile() {
            return DeviceProfilesController.profile(vendor, model, port, rows, sample, note, source);
        }
    }

    @Schema(name = "DecodeRequest", description = "A frame, and the model or the rows to read it by.")
    record DecodeRequest(
            @Schema(nullable = true) @Nullable String model,
            @Schema(nullable = true) @Nullable List<@Nullable ProfileRowBody> rows,
            @Schema(nullable = true) @Nullable Integer port,

            @Schema(description = "Hex digits, with blanks or not.", requiredMode = RequiredMode.REQUIRED) @Nullable String data) {}

    @Schema(name = "DecodedFrame")
    record DecodeResponse(List<DecodedValue> values) {}

    @Schema(name = "DecodedValue")
    record DecodedValue(
            String quantity,

            @Schema(description = "A number or a boolean.") Object value,

            String unit,

            @Schema(description = "When it was, for a record from the sensor's memory.", nullable = true) @Nullable OffsetDateTime at) {

        static DecodedValue of(Decoded one) {
            return new DecodedValue(one.quantity(), one.value(), one.unit(), ApiTime.orNull(one.at()));
        }
    }

    @GetMapping
    @Operation(summary = "List device profiles", description = "All models that the hub can read; for administrators.")
    CursorPage<DeviceProfileBody> list() {
        return new CursorPage<>(
                profiles.list(caller.known()).stream()
                        .map(DeviceProfileBody::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a device profile",
            description = "Adds a model or replaces one added before; 409 for one that came with the hub; for"
                    + " administrators.")
    DeviceProfileBody add(Body<DeviceProfileBody> body) {
        Actor actor = caller.known();
        profiles.requireAdmin(actor);
        return DeviceProfileBody.of(profiles.put(actor, body.get().profile()));
    }

    @PostMapping("/decode")
    @Operation(
            summary = "Try a frame",
            description = "What a registered model, or rows that need not be registered, make of a frame; for"
                    + " administrators.")
    DecodeResponse decode(Body<DecodeRequest> body) {
        Actor actor = caller.known();
        profiles.requireAdmin(actor);
        DecodeRequest request = body.get();
        String data = request.data() == null ? "" : request.data();
        DeviceProfile profile = request.rows() == null
                ? profiles.get(actor, request.model() == null ? "" : request.model())
                : profile(null, "draft", request.port(), request.rows(), null, null, null);
        return new DecodeResponse(profiles.decode(actor, profile, request.port(), data).stream()
                .map(DecodedValue::of)
                .toList());
    }

    private static DeviceProfile profile(
            @Nullable String vendor,
            @Nullable String model,
            @Nullable Integer port,
            @Nullable List<@Nullable ProfileRowBody> rows,
            @Nullable String sample,
            @Nullable String note,
            @Nullable String source) {
        return new DeviceProfile(
                text(vendor), text(model), port, ProfileRowBody.rows(rows), sample, text(note), text(source), false);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
