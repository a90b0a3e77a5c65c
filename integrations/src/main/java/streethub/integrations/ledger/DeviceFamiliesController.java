package streethub.integrations.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/device-families")
@Tag(name = "Devices")
class DeviceFamiliesController {

    private final DeviceFamilies families;
    private final Caller caller;

    DeviceFamiliesController(DeviceFamilies families, Caller caller) {
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "DeviceFamilyBody", description = "A family of facilities.")
    record DeviceFamilyBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "STREET_LAMP") @Nullable String code,

            @Schema(description = "In Chinese.", requiredMode = RequiredMode.REQUIRED) @Nullable String name,

            @Schema(description = "In English.", requiredMode = RequiredMode.REQUIRED) @Nullable String nameEn,

            @Schema(
                    description = "How long its devices may say nothing, as an ISO 8601 duration.",
                    example = "PT25H",
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable String silence,

            @Schema(description = "Of its kind of component in GB/T 30428.2-2013.", nullable = true) @Nullable String classCode,

            @Schema(description = "Whether it came with the hub.", accessMode = Schema.AccessMode.READ_ONLY) @Nullable Boolean shipped) {

        static DeviceFamilyBody of(FamilyView family) {
            return new DeviceFamilyBody(
                    family.family().code(),
                    family.name(),
                    family.nameEn(),
                    family.silence().toString(),
                    family.classCode(),
                    family.shipped());
        }

        FamilyView family(String code) {
            return new FamilyView(
                    new DeviceFamily(code),
                    name == null ? "" : name,
                    nameEn == null ? "" : nameEn,
                    duration(silence),
                    classCode == null || classCode.isBlank() ? null : classCode,
                    false);
        }

        private static Duration duration(@Nullable String text) {
            try {
                return Duration.parse(text == null ? "" : text);
            } catch (DateTimeException malformed) {
                throw Refusal.invalid("silence", "sensor.family.silence");
            }
        }
    }

    @GetMapping
    @Operation(summary = "List families of facilities", description = "The usual ones first; for staff.")
    CursorPage<DeviceFamilyBody> list() {
        Actor unused = caller.staff();
        return new CursorPage<>(
                families.list().stream().map(DeviceFamilyBody::of).toList(), null);
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Add or change a family",
            description = "409 for one that came with the hub; for administrators.")
    DeviceFamilyBody put(@PathVariable String code, Body<DeviceFamilyBody> body) {
        Actor actor = caller.known();
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("sensor.family.adminOnly");
        }
        FamilyView family = body.get().family(code);
        families.put(actor, family);
        return DeviceFamilyBody.of(family);
    }
}
