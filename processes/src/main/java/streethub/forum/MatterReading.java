package streethub.forum;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/** Common matters as cases, for the secretary of the courtyard who decides about them. */
@Service
@Transactional(readOnly = true)
public class MatterReading {

    private final MatterTable matters;
    private final CaseTimeline timeline;
    private final Tasks tasks;

    MatterReading(MatterTable matters, CaseTimeline timeline, Tasks tasks) {
        this.matters = matters;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /** The matter of that number; not found for who does not work at the courtyard as its secretary. */
    public MatterView find(Actor actor, String number) {
        return matters.find(number)
                .filter(matter ->
                        actor.mayAs(Role.SECRETARY, matter.courtyard()) || actor.mayAs(Role.ADMIN, matter.courtyard()))
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
