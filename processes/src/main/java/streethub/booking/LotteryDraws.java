package streethub.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.Refusal;

/** What anybody may know of the draws: enough to do each again, and no names. */
@Service
@Transactional(readOnly = true)
public class LotteryDraws {

    private static final int LATEST = 30;

    private final DrawTable draws;
    private final BookingClock clock;

    LotteryDraws(DrawTable draws, BookingClock clock) {
        this.draws = draws;
        this.clock = clock;
    }

    /** Until when requests for a slot of the unit are collected; empty where it is drawn, or not given by lot. */
    public Optional<Instant> collectedUntil(UnitView unit, Instant from, Instant until) {
        if (unit.mode() != BookingMode.LOTTERY || !from.isAfter(clock.now())) {
            return Optional.empty();
        }
        Optional<DrawTable.Row> asked = draws.find(unit.id(), from);
        if (asked.isPresent()) {
            return asked.filter(draw -> draw.drawnAt() == null).map(DrawTable.Row::drawAt);
        }
        Instant at = clock.draw(new SlotPlan.Span(from, until));
        return at.isAfter(clock.now())
                ? Optional.of(clock.now().plus(clock.scaled(clock.now(), at)))
                : Optional.empty();
    }

    /** The draws of the latest slots, drawn or not. */
    public List<PublishedDraw> latest() {
        return draws.latest(LATEST);
    }

    /** The draw of the slot of that unit that begins then; not found where nobody has asked for it. */
    public LotteryDraw of(String unit, Instant from) {
        DrawTable.Row draw = draws.find(unit, from).orElseThrow(() -> Refusal.notFound("booking.draw.unknown", unit));
        boolean drawn = draw.drawnAt() != null;
        return new LotteryDraw(
                draw.unit(),
                draw.time().from(),
                draw.time().until(),
                draw.commitment(),
                drawn ? draw.seed() : null,
                draw.drawAt(),
                draw.drawnAt(),
                draws.requests(draw.id()),
                draws.order(draw.id()));
    }
}
