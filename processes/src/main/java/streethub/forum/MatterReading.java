package streethub.forum;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Common matters as cases, for the secretary of the courtyard who decides about them, or who does when that is late. */
@Service
@Transactional(readOnly = true)
public class MatterReading {

    private final MatterTable matters;
    private final MatterAccess access;
    private final CaseTimeline timeline;
    private final Tasks tasks;

    MatterReading(MatterTable matters, MatterAccess access, CaseTimeline timeline, Tasks tasks) {
        this.matters = matters;
        this.access = access;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /** The matter of that number; not found for who has no part in it as one of the staff. */
    public MatterView find(Actor actor, String number) {
        return matters.find(number)
                .filter(matter -> access.mayRead(actor, matter))
                .orElseThrow(() -> Refusal.notFound("forum.matter.unknown", number));
    }

    /** What happened to it, the first first. */
    public List<CaseEvent> timeline(Actor actor, String number) {
        return timeline.of(find(actor, number).number());
    }

    /** What waits in it. */
    public List<OpenTask> tasks(Actor actor, String number) {
        return tasks.open(find(actor, number).number());
    }
}
