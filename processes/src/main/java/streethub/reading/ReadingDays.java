package streethub.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The partitions of the readings, one for each day of UTC, so that none depends on a time zone. */
@Repository
class ReadingDays {

    private static final String PREFIX = "device_reading_";

    private final JdbcClient jdbc;

    ReadingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the day's partition if there is none, with what of that day has come before it was made. */
    @Transactional
    void make(LocalDate day) {
        String name = PREFIX + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String from = "'" + day + " 00:00:00+00'";
        String to = "'" + day.plusDays(1) + " 00:00:00+00'";
        // Two nodes at once: the second waits, and then finds it.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('" + PREFIX + "'))")
                .query((row, n) -> "")
                .single();
        if (exists(name)) {
            return;
        }
        jdbc.sql("create table " + name + " (like device_reading including all)")
                .update();
        jdbc.sql("with moved as (delete from device_reading_default where at >= " + from + " and at < " + to
                        + " returning *) insert into " + name + " select * from moved")
                .update();
        jdbc.sql("alter table device_reading attach partition " + name + " for values from (" + from + ") to (" + to
                        + ")")
                .update();
    }

    private boolean exists(String name) {
        return jdbc.sql("select to_regclass(:name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Drops the partitions of the days before. */
    @Transactional
    void dropBefore(LocalDate day) {
        List<String> old = jdbc.sql("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'device_reading'::regclass and c.relname ~ '^device_reading_[0-9]{8}$'
                  and c.relname < :first""")
                .param("first", PREFIX + day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .query(String.class)
                .list();
        old.forEach(name -> jdbc.sql("drop table " + name).update());
        jdbc.sql("delete from device_reading_default where at < cast(:day as date)")
                .param("day", day.toString())
                .update();
    }
}
