package streethub.integrations.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import streethub.device.DeviceView;

/** What a device of the demo says, in the format of its kind, well or in alarm. */
final class DemoVoice {

    /** A message to publish. */
    record Utterance(String topic, String payload) {}

    private static final String APPLICATION = "3f0c8d1e-0000-4000-8000-000000000001";
    private static final int COVER_FRAME_BYTES = 12;
    private static final int PIPE_FRAME_BYTES = 7;

    private final Random random;
    private final String session = UUID.randomUUID().toString().substring(0, 8);
    private int counter;

    DemoVoice(Random random) {
        this.random = random;
    }

    Utterance say(DeviceView device, boolean alarm, Instant now) {
        counter++;
        return switch (device.model()) {
            case "EM310-TILT" -> chirpStack(device, now, "\"data\":\"" + tilt(alarm) + "\"");
            case "EM300-MCS" -> chirpStack(device, now, "\"object\":" + contact(alarm));
            case "EM500-PP" -> thingsStack(device, now, pressure(alarm));
            default -> own(device, now, alarm);
        };
    }

    private Utterance chirpStack(DeviceView device, Instant now, String content) {
        return new Utterance("application/" + APPLICATION + "/device/" + device.devEui() + "/event/up", """
                {"deduplicationId":"%s","time":"%s","deviceInfo":{"applicationId":"%s","deviceName":"%s",\
                "devEui":"%s"},"fCnt":%d,"fPort":85,"rxInfo":[{"gatewayId":"0200510117000001","rssi":%d,"snr":7.5}],\
                "txInfo":{"frequency":470300000},%s}""".formatted(
                        UUID.randomUUID(), now, APPLICATION, device.id(), device.devEui(), counter, rssi(), content));
    }

    private Utterance thingsStack(DeviceView device, Instant now, String frame) {
        return new Utterance("v3/demo@streethub/devices/" + device.id() + "/up", """
                {"end_device_ids":{"device_id":"%s","application_ids":{"application_id":"demo"},"dev_eui":"%s"},\
                "received_at":"%s","uplink_message":{"session_key_id":"%s","f_port":85,"f_cnt":%d,"frm_payload":"%s",\
                "rx_metadata":[{"rssi":%d}],"settings":{"frequency":"470300000"},"received_at":"%s"}}""".formatted(
                        device.id(),
                        String.valueOf(device.devEui()).toUpperCase(Locale.ROOT),
                        now,
                        session,
                        counter,
                        frame,
                        rssi(),
                        now));
    }

    private Utterance own(DeviceView device, Instant now, boolean alarm) {
        return new Utterance("streethub/v1/devices/" + device.id() + "/telemetry", """
                {"messageId":"%s-%d","time":"%s","values":{"floor":%d,"speed":%s,"temperature":%s,"trapped":false,\
                "stopped":%s}}""".formatted(
                        session,
                        counter,
                        now,
                        1 + random.nextInt(18),
                        alarm ? "0" : "1.5",
                        decimal(24 + random.nextDouble() * 6),
                        alarm));
    }

    private String tilt(boolean alarm) {
        int lean = alarm ? 3_200 + random.nextInt(1_500) : random.nextInt(150);
        return base64(ByteBuffer.allocate(COVER_FRAME_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x01)
                .put((byte) 0x75)
                .put((byte) (88 + random.nextInt(10)))
                .put((byte) 0x03)
                .put((byte) 0xCF)
                .putShort((short) lean)
                .putShort((short) random.nextInt(100))
                .putShort((short) (9_000 - lean))
                .put((byte) (alarm ? 0b101 : 0)));
    }

    private String pressure(boolean alarm) {
        return base64(ByteBuffer.allocate(PIPE_FRAME_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x01)
                .put((byte) 0x75)
                .put((byte) (90 + random.nextInt(10)))
                .put((byte) 0x03)
                .put((byte) 0x7B)
                .putShort((short) (alarm ? 20 + random.nextInt(60) : 260 + random.nextInt(80))));
    }

    private String contact(boolean alarm) {
        return "{\"battery\":%d,\"temperature\":%s,\"humidity\":%s,\"magnet_status\":\"%s\"}"
                .formatted(
                        85 + random.nextInt(15),
                        decimal(12 + random.nextDouble() * 8),
                        decimal(50 + random.nextDouble() * 30),
                        alarm ? "open" : "close");
    }

    private int rssi() {
        return -60 - random.nextInt(50);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String base64(ByteBuffer frame) {
        return StandardCharsets.ISO_8859_1
                .decode(Base64.getEncoder().encode(frame.flip()))
                .toString();
    }
}
