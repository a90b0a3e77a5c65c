package streethub.booking;

/**
 * A booking came, went or changed: what open pages show of its venue is old. Published in the change's transaction.
 *
 * @param number of the booking; it and {@code holder} are empty where the venue itself has changed
 */
public record BookingChanged(String number, String venue, String holder) {}
