package streethub.device;

/**
 * When the hub had last heard a device {@code d} at the instant {@code :at}, as SQL: by the hub's clock and by the time of
 * silence of the facility itself, where it has one, or else of its family. What is known of the time after that instant does
 * not count: a device heard since is looked for among its readings, by when each arrived.
 *
 * @see "docs/decisions/0021-a-past-board-from-changes.md"
 */
final class Heard {

    private static final String SINCE = """
            (cast(:asOf as timestamptz) - coalesce(
               d.silent_after_minutes * interval '1 minute',
               (select cast(f.silence as interval) from device_family f where f.code = d.family)))""";

    /** A sensor's clock may be ahead as far as its messages are believed. */
    private static final String READ_BEFORE = """
            from device_reading r where r.device_id = d.id and r.at <= cast(:asOf as timestamptz) + interval '5 minutes'
              and coalesce(r.arrived, r.at) <= :asOf""";

    /** Whether it had been heard for no longer before than it may be silent. */
    static final String FRESH = """
            (case when d.heard_at is null then false
                  when d.heard_at <= :at then d.heard_at >= %1$s
                  else exists (select %2$s and r.at >= %1$s and coalesce(r.arrived, r.at) >= %1$s) end)
            """.formatted(SINCE, READ_BEFORE);

    /** When that was; null where it never was, or where that is not kept. */
    static final String AT = """
            (case when d.heard_at <= :at then d.heard_at
                  else (select coalesce(r.arrived, r.at) %s order by r.at desc limit 1) end)
            """.formatted(READ_BEFORE);

    private Heard() {}
}
