package streethub.booking;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BookingRepository extends JpaRepository<Booking, String> {

    /** The booking, locked until the transaction ends: its holder, the venue's manager and clocks take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Booking b where b.number = :number")
    Optional<Booking> lock(String number);

    /** Who waits for any of these units at that time, in the order in which they came; locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select b from Booking b
            where b.status = streethub.booking.BookingStatus.WAITING and b.unit in :units
              and b.startsAt < :until and b.endsAt > :from
            order by b.createdAt, b.number""")
    List<Booking> lockWaiting(List<String> units, Instant from, Instant until);

    List<Booking> findBySeriesOrderByStartsAt(String series);

    /** The holder's open bookings that end after that moment. */
    @Query("""
            select b from Booking b
            where b.holder = :holder and b.endsAt > :after and b.status in (
              streethub.booking.BookingStatus.PENDING, streethub.booking.BookingStatus.CONFIRMED,
              streethub.booking.BookingStatus.OFFERED, streethub.booking.BookingStatus.CHECKED_IN)""")
    List<Booking> openOf(String holder, Instant after);
}
