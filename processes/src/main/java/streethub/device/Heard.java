package streethub.device;

/**
 * When the hub last heard a device {@code d}, and since when it must have to be believed, as SQL: by the hub's clock and
 * by the time of silence of the facility itself, where it has one, or else of its family.
 */
final class Heard {

    /** Null before its first reading: that it is there says nothing yet of how it stands. */
    static final String AT = "case when d.state <> 'UNKNOWN' then d.heard_at end";

    /** Before {@code :now}. */
    static final String SINCE = """
            (cast(:now as timestamptz) - coalesce(
               d.silent_after_minutes * interval '1 minute',
               (select cast(f.silence as interval) from device_family f where f.code = d.family)))
            """;

    private Heard() {}
}
