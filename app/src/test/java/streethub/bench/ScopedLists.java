package streethub.bench;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.booking.BookingFilter;
import streethub.booking.BookingReading;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskInbox;
import streethub.device.DeviceFilter;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.IncidentFilter;
import streethub.incident.IncidentReading;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * P12: the first page of 25 of each list, for somebody who works for one community of eight, against somebody whose scope
 * is the whole subdistrict, where it leaves nothing out.
 */
final class ScopedLists {

    private static final int PAGE = 25;
    private static final int PAGES = 300;

    private static final Set<Role> ROLES =
            Set.of(Role.DISPATCHER, Role.SECRETARY, Role.VENUE_MANAGER, Role.GRID_WORKER);

    private ScopedLists() {}

    static List<Row> measure(GrownHub many) throws InterruptedException, ExecutionException {
        book(many.get(JdbcTemplate.class));
        Actor narrow = actor(many.building().at(GridLevel.COMMUNITY).orElseThrow());
        Actor wide = actor(many.building().at(GridLevel.SUBDISTRICT).orElseThrow());
        TaskInbox inbox = many.get(TaskInbox.class);
        IncidentReading incidents = many.get(IncidentReading.class);
        Devices devices = many.get(Devices.class);
        BookingReading bookings = many.get(BookingReading.class);
        return List.of(
                row("free tasks", narrow, wide, actor -> inbox.page(
                                actor, InboxFilter.all(InboxQueue.CLAIMABLE), null, PAGE)
                        .items()
                        .size()),
                row("cases", narrow, wide, actor -> incidents
                        .list(actor, IncidentFilter.all(), null, PAGE)
                        .items()
                        .size()),
                row("facilities", narrow, wide, actor -> devices.page(actor, DeviceFilter.ALL, null, PAGE)
                        .items()
                        .size()),
                row("bookings", narrow, wide, actor -> bookings.list(
                                actor, new BookingFilter(null, null, null, null), null, PAGE)
                        .items()
                        .size()));
    }

    private static Actor actor(GridCode scope) {
        return new Actor("bench", "", ROLES, Objects.requireNonNull(scope));
    }

    private static Row row(String what, Actor narrow, Actor wide, ToIntFunction<Actor> page)
            throws InterruptedException, ExecutionException {
        Turns turns = Turns.of(pages(narrow, page), pages(wide, page));
        return Row.of("P12", "page of " + PAGE + " " + what, turns, "the whole subdistrict's", Goal.atMost(1.15));
    }

    private static Block pages(Actor actor, ToIntFunction<Actor> page) {
        return Block.of(1, PAGES, () -> {
            int size = page.applyAsInt(actor);
            if (size != PAGE) {
                throw new IllegalStateException("a page of " + size);
            }
        });
    }

    /** A hundred thousand bookings of the past at a venue in each community. */
    private static void book(JdbcTemplate jdbc) {
        jdbc.execute("""
                insert into venue (id, name, grid_unit, lat, lon, address, opening_hours)
                select 'bench-' || substr(code, 10), name, code, 30.83, 103.83, name, '24/7'
                from grid_unit where level = 1""");
        jdbc.execute("""
                insert into bookable_unit (id, venue, name, mode, audience, slot_minutes, capacity, atoms, position)
                select id || '-1', id, '1', 'INSTANT', '{RESIDENT}', 60, 4, array[id || '-1'], 0
                from venue where id like 'bench-%'""");
        jdbc.execute("""
                insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status, created_at,
                    sequence, version)
                select 'P12-' || n, v.id, v.id || '-1', at, at + interval '1 hour', 'bench', 'bench', 'CONFIRMED', at, 0, 0
                from generate_series(1, 100000) n
                join lateral (select id from venue where id like 'bench-%' order by id offset n % 8 limit 1) v on true
                cross join lateral (select timestamptz '2020-01-01 00:00+08' + (n / 8) * interval '1 hour' as at) t""");
        jdbc.execute("vacuum analyze booking");
    }
}
