package streethub.integrations.device;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one model of sensor speaks, as a row of data.
 *
 * @param model as devices are registered with it
 * @param channels the parts of its frames; empty for a model that sends no bytes
 */
record DeviceProfile(String model, List<Channel> channels) {

    /**
     * A part of a frame: one byte of channel, one of type, then a fixed number of bytes.
     *
     * @param channel two hex digits
     * @param type two hex digits
     * @param length of the bytes that follow
     * @param history whether the part is a record from the sensor's memory
     */
    record Channel(String channel, String type, int length, boolean history, List<Field> fields) {

        Channel {
            fields = fields == null ? List.of() : List.copyOf(fields);
        }

        boolean begins(int channelByte, int typeByte) {
            return Integer.parseInt(channel, 16) == channelByte && Integer.parseInt(type, 16) == typeByte;
        }
    }

    /**
     * A value within a part.
     *
     * @param quantity what it is in the hub's terms; null for the time of a record
     * @param at its first byte
     * @param read how its little-endian bytes are read
     * @param divisor what the raw number is divided by to get the hub's unit
     */
    record Field(@Nullable String quantity, int at, Reading read, int divisor) {}

    /** How bytes become a number, a flag or a time. */
    enum Reading {
        UINT8(1),
        INT16(2),
        UINT16(2),
        /** Three threshold bits of which any counts. */
        ANY_BIT(1),
        FLAG(1),
        EPOCH_SECONDS(4);

        private final int bytes;

        Reading(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    /**
     * All profiles and what they share.
     *
     * @param names what decoders of makers and networks call the hub's quantities
     * @param words what they say for true and false
     * @param common parts that any frame may carry and that say nothing the hub keeps
     */
    record Book(
            Map<String, String> names, Map<String, Boolean> words, List<Channel> common, List<DeviceProfile> models) {}
}
