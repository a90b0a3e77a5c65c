package streethub.booking;

import java.util.List;

/**
 * A bookable unit: a court, a room, or a room that is the sum of others.
 *
 * @param audience who may book it, as {@link Audience#written} writes it
 * @param slotMinutes length of a slot; {@code bufferMinutes} lie between two slots
 * @param mostSlots how many slots in a row one booking may take
 * @param capacity how many people it holds
 * @param priceFen price of a slot in hundredths of a yuan
 * @param advanceDays how many days ahead it can be booked
 * @param cancelMinutes until how long before the beginning a holder may cancel
 * @param checkIn whether whoever booked it has to say at the door that they came
 * @param atoms what it occupies: itself, or the units it is the sum of, sorted
 */
public record UnitView(
        String id,
        String venue,
        String name,
        BookingMode mode,
        List<String> audience,
        int slotMinutes,
        int bufferMinutes,
        int mostSlots,
        int capacity,
        int priceFen,
        int advanceDays,
        int cancelMinutes,
        boolean checkIn,
        boolean inService,
        List<String> atoms) {

    public UnitView {
        audience = List.copyOf(audience);
        atoms = atoms.stream().sorted().toList();
    }
}
