package streethub.booking;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.shared.Refusal;

/** What anybody may know of the draws: enough to do each again, and no names. */
@Service
@Transactional(readOnly = true)
public class LotteryDraws {

    private final DrawTable draws;

    LotteryDraws(DrawTable draws) {
        this.draws = draws;
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
