package streethub.integrations.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import streethub.device.Bound;
import streethub.device.NewFacility;
import streethub.device.Quarantine;
import streethub.device.QuarantinedDevice;
import streethub.device.QuarantinedMessage;
import streethub.identity.Actor;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.PathId;
import streethub.integrations.web.Query;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.shared.CursorPage;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;

@RestController
@RequestMapping(ApiPath.V1 + "/quarantine")
@Tag(name = "Devices")
class QuarantineController {

    private final Quarantine quarantine;
    private final DeviceFamilies families;
    private final Caller caller;

    QuarantineController(Quarantine quarantine, DeviceFamilies families, Caller caller) {
        this.quarantine = quarantine;
        this.families = families;
        this.caller = caller;
    }

    @Schema(name = "QuarantinedDevice", description = "A sender that belongs to no device.")
    record Item(
            long id,

            @Schema(description = "Its EUI in lower case, or the id in its topic.")
            String reference,

            @Schema(description = "own, chirpstack or things-stack.")
            String format,

            @Schema(description = "What the network server calls its model, empty where it does not say.")
            String model,

            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            long seen,

            @Schema(description = "How many of its messages are kept to be replayed.")
            int kept,

            boolean dismissed) {

        static Item of(QuarantinedDevice one) {
            return new Item(
                    one.id(),
                    one.stranger().reference(),
                    one.stranger().format(),
                    one.stranger().model(),
                    ApiTime.of(one.firstSeen()),
                    ApiTime.of(one.lastSeen()),
                    one.seen(),
                    one.kept(),
                    one.dismissed());
        }
    }

    @Schema(name = "QuarantinedMessage")
    record Message(
            OffsetDateTime at,
            String topic,

            @Schema(description = "As it came, in base64.", format = "byte")
            String payload) {

        static Message of(QuarantinedMessage message) {
            return new Message(
                    ApiTime.of(message.at()),
                    message.topic(),
                    Base64.getEncoder().encodeToString(message.payload()));
        }
    }

    @Schema(name = "BindRequest", description = "The device that the sender is, or what a new one is to be.")
    record BindRequest(
            @Schema(description = "Id of a device that is there.", nullable = true) @Nullable String device,

            @Schema(description = "Of a new device; the reference where absent.", nullable = true) @Nullable String id,

            @Schema(description = "Code of a family, such as LIFT.", nullable = true) @Nullable String family,

            @Schema(nullable = true) @Nullable String name,

            @Schema(
                    description =
                            "Of the sensor; where absent what the network server told, and for a device that is there"
                                    + " that of the sensor before where the hub does not read that model's frames.",
                    nullable = true)
            @Nullable String model,

            @Schema(description = "WGS 84.", nullable = true) @Nullable Double lat,

            @Schema(description = "WGS 84.", nullable = true) @Nullable Double lon) {

        NewFacility facility(DeviceFamilies families) {
            DeviceFamily kind = families.choice("family", family);
            if (name == null || kind == null || lat == null || lon == null) {
                throw Refusal.invalid("device", "quarantine.nothing");
            }
            return new NewFacility(id, kind, name, model, new GeoPoint(lat, lon));
        }
    }

    @Schema(name = "Bound", description = "The device, and what became of the kept messages.")
    record BoundResponse(
            String device,
            int replayed,

            @Schema(description = "How many could not be taken in; they lie in the dead letters.")
            int failed) {

        static BoundResponse of(Bound bound) {
            return new BoundResponse(bound.device(), bound.replayed(), bound.failed());
        }
    }

    @GetMapping
    @Operation(
            summary = "List unknown devices",
            description = "Senders that belong to no device, the newest first; for administrators.")
    CursorPage<Item> list(
            @Parameter(
                            description = "Those that have been dismissed, instead of those that wait.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @RequestParam(required = false)
                    @Nullable String dismissed,
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        return quarantine
                .page(
                        caller.known(),
                        "true".equals(dismissed),
                        Query.text("cursor", cursor),
                        Query.limit(limit, CursorPage.MAX_LIMIT))
                .map(Item::of);
    }

    @GetMapping("/{id}/messages")
    @Operation(
            summary = "An unknown device's messages",
            description = "Those that are kept, in the order in which they came; for administrators.")
    CursorPage<Message> messages(@PathVariable String id) {
        return new CursorPage<>(
                quarantine.messages(caller.known(), number(id)).stream()
                        .map(Message::of)
                        .toList(),
                null);
    }

    @PostMapping("/{id}/bind")
    @Operation(
            summary = "Bind an unknown device",
            description = "To a device that is there, or to a new one that this enters; its kept messages are taken in,"
                    + " in order; for administrators of the place.")
    BoundResponse bind(@PathVariable String id, Body<BindRequest> body) {
        Actor actor = caller.known();
        long number = number(id);
        quarantine.find(actor, number);
        BindRequest request = body.get();
        String device = request.device();
        return BoundResponse.of(
                device == null || device.isBlank()
                        ? quarantine.register(actor, number, request.facility(families))
                        : quarantine.bind(actor, number, device.strip(), request.model()));
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Dismiss an unknown device",
            description = "Lets its messages go, those to come too; it may still be bound later; for administrators.")
    void dismiss(@PathVariable String id) {
        quarantine.dismiss(caller.known(), number(id));
    }

    private static long number(String id) {
        return PathId.number(id, () -> Refusal.notFound("quarantine.unknown", id));
    }
}
