package streethub.booking;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;

/** What the hub itself does in the models of bookings, in the order of the flow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class BookingSteps {

    private final BookingRepository bookings;
    private final VenueTable venues;
    private final BookingTurns turns;
    private final SlotDraws draws;
    private final BookingClock clock;
    private final NoShows noShows;
    private final CaseTimeline timeline;

    BookingSteps(
            BookingRepository bookings,
            VenueTable venues,
            BookingTurns turns,
            SlotDraws draws,
            BookingClock clock,
            NoShows noShows,
            CaseTimeline timeline) {
        this.bookings = bookings;
        this.venues = venues;
        this.turns = turns;
        this.draws = draws;
        this.clock = clock;
        this.noShows = noShows;
        this.timeline = timeline;
    }

    // BookingApprovalProcess

    @Bean
    JavaDelegate askVenueManager() {
        return step((process, booking) -> {
            String rule = BookingApprovalProcess.RULE.in(process);
            Instant dueAt = clock.answer(venues.find(booking.venue()).orElseThrow(), booking);
            booking.ask(rule, dueAt);
            due(process, dueAt);
            record(booking, BookingStep.ASKED, rule);
        });
    }

    @Bean
    JavaDelegate remindVenueManager() {
        return step((process, booking) -> record(booking, BookingStep.REMINDED, null));
    }

    @Bean
    JavaDelegate escalateBooking() {
        return step((process, booking) -> {
            Instant dueAt = clock.escalated(booking);
            booking.ask(BookingApprovalProcess.RULE.in(process), dueAt);
            due(process, dueAt);
            record(booking, BookingStep.ESCALATED, "booking.rule.A02");
        });
    }

    @Bean
    JavaDelegate confirmBooking() {
        return step((process, booking) -> turns.confirm(booking, BookingApprovalProcess.RULE.in(process)));
    }

    @Bean
    JavaDelegate refuseBooking() {
        return step((process, booking) -> {
            booking.refuse(null, booking.reason());
            turns.free(booking);
        });
    }

    @Bean
    JavaDelegate expireBooking() {
        return step((process, booking) -> {
            booking.expire("booking.rule.A03");
            record(booking, BookingStep.EXPIRED, "booking.rule.A03");
            turns.free(booking);
        });
    }

    // WaitingListProcess

    @Bean
    JavaDelegate lapseOffer() {
        return step((process, booking) -> {
            booking.expire("booking.rule.W02");
            record(booking, BookingStep.LAPSED, "booking.rule.W02");
            turns.free(booking);
        });
    }

    @Bean
    JavaDelegate endWaiting() {
        return step((process, booking) -> {
            booking.expire("booking.rule.W03");
            record(booking, BookingStep.EXPIRED, "booking.rule.W03");
        });
    }

    // BookingVisitProcess

    @Bean
    JavaDelegate releaseNoShow() {
        return step((process, booking) -> {
            booking.missed();
            noShows.note(booking, clock.now());
            record(booking, BookingStep.NO_SHOW, "booking.rule.V01");
            turns.free(booking);
        });
    }

    // SlotDrawProcess

    @Bean
    JavaDelegate drawSlot() {
        return process -> draws.draw(process.getProcessBusinessKey());
    }

    // BanAppealProcess

    @Bean
    JavaDelegate remindOfAppeal() {
        return appeal ->
                timeline.record(appeal.getProcessBusinessKey(), AppealStep.REMINDED, Actor.system(), null, null);
    }

    private void due(DelegateExecution process, Instant dueAt) {
        BookingApprovalProcess.DUE_AT.set(process, dueAt);
        BookingApprovalProcess.REMINDER_AT.set(process, BookingClock.reminder(clock.now(), dueAt));
    }

    private void record(Booking booking, BookingStep step, @Nullable String rule) {
        timeline.record(booking.number(), step, Actor.system(), null, rule);
        turns.tell(booking);
    }

    private JavaDelegate step(BiConsumer<DelegateExecution, Booking> step) {
        return process -> step.accept(
                process, bookings.findById(process.getProcessBusinessKey()).orElseThrow());
    }
}
