package streethub.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Sha256;

/** The messages that could not be taken in: kept for an admin to see and, once the cause is gone, to replay. */
@Service
public class DeadLetters {

    private static final int DEFAULT_LIMIT = 50;
    private static final long PAGE_BYTES = 8_000_000;
    private static final int REASON_LENGTH = 300;
    private static final Duration REDELIVERY = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<DeadLetterReplay> replay;

    DeadLetters(JdbcClient jdbc, Clock clock, ObjectProvider<DeadLetterReplay> replay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.replay = replay;
    }

    /**
     * Keeps a message that cannot be taken in.
     *
     * @param redeliveredSince when the broker may have delivered it before, the end of the connection on which it could
     *     have: the same message kept in the minutes before then is this one; null when this is its first delivery
     */
    @Transactional
    public void keep(String topic, byte[] payload, String reason, @Nullable Instant redeliveredSince) {
        byte[] digest = digest(topic, payload);
        if (redeliveredSince != null && isKept(digest, redeliveredSince)) {
            return;
        }
        jdbc.sql("""
                insert into dead_letter (at, topic, reason, payload, digest)
                values (:at, :topic, :reason, :payload, :digest)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("topic", topic.replace('\0', '?'))
                .param("reason", printable(reason))
                .param("payload", payload)
                .param("digest", digest)
                .update();
    }

    private boolean isKept(byte[] digest, Instant before) {
        return jdbc.sql(
                        "select exists (select from dead_letter where digest = :digest and at between :from and :before)")
                .param("digest", digest)
                .param("from", Timestamp.from(before.minus(REDELIVERY)))
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    /**
     * The newest first; a page ends early where its payloads grow large. For admins.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200, null for 50
     */
    @Transactional(readOnly = true)
    public CursorPage<DeadLetter> page(Actor actor, @Nullable String cursor, @Nullable Integer limit) {
        requireAdmin(actor);
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > CursorPage.MAX_LIMIT) {
            throw Refusal.invalid("limit", "device.limit", CursorPage.MAX_LIMIT);
        }
        List<Long> ids = new ArrayList<>();
        boolean more = collect(position(cursor), size, ids);
        List<DeadLetter> letters =
                ids.stream().map(id -> find(id).orElseThrow()).toList();
        return new CursorPage<>(letters, more ? Long.toString(ids.get(ids.size() - 1)) : null);
    }

    private boolean collect(long before, int size, List<Long> ids) {
        List<long[]> rows = jdbc.sql("""
                select id, octet_length(payload) as bytes from dead_letter
                where id < :before order by id desc limit :limit""")
                .param("before", before)
                .param("limit", size + 1)
                .query((row, n) -> new long[] {row.getLong("id"), row.getLong("bytes")})
                .list();
        long bytes = 0;
        for (long[] row : rows) {
            bytes += row[1];
            if (ids.size() == size || (!ids.isEmpty() && bytes > PAGE_BYTES)) {
                return true;
            }
            ids.add(row[0]);
        }
        return false;
    }

    /**
     * Takes the message in once more and drops the letter; a conflict says why when that still fails. Of two who do it at
     * once the second finds it gone. For admins.
     */
    @Transactional
    public void replay(Actor actor, long id) {
        requireAdmin(actor);
        jdbc.sql("select id from dead_letter where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        DeadLetter letter = find(id).orElseThrow(() -> Refusal.notFound("deadLetter.unknown", Long.toString(id)));
        DeadLetterReplay intake =
                replay.stream().findFirst().orElseThrow(() -> Refusal.conflict("deadLetter.noIntake"));
        Optional<String> failure = intake.replay(letter.topic(), letter.payload(), letter.at());
        if (failure.isPresent()) {
            throw Refusal.conflict("deadLetter.stillBad", failure.get());
        }
        jdbc.sql("delete from dead_letter where id = :id").param("id", id).update();
    }

    private Optional<DeadLetter> find(long id) {
        return jdbc.sql("select id, at, topic, reason, payload from dead_letter where id = :id")
                .param("id", id)
                .query((row, n) -> new DeadLetter(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("topic"),
                        row.getString("reason"),
                        row.getBytes("payload")))
                .optional();
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Refusal.forbidden("deadLetter.adminOnly");
        }
    }

    static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "device.cursor");
        }
    }

    private static String printable(String reason) {
        String line = reason.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH);
    }

    static byte[] digest(String topic, byte[] payload) {
        MessageDigest sha = Sha256.begin();
        sha.update(topic.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        return sha.digest(payload);
    }
}
