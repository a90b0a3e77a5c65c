package streethub.booking;

/** A booking came, went or changed: what open pages show of its venue is old. Published in the change's transaction. */
public record BookingChanged(String number, String venue, String holder) {}
