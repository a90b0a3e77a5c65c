package streethub.ui.desk;

import org.springframework.stereotype.Service;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;

/** What the page of a plain case is put together from. */
@Service
public class CaseParts {

    final CurrentActor current;
    final Texts texts;
    final TaskActions actions;
    final CaseTimelineList timeline;
    final CasePicture picture;
    final LiveCases cases;

    CaseParts(
            CurrentActor current,
            Texts texts,
            TaskActions actions,
            CaseTimelineList timeline,
            CasePicture picture,
            LiveCases cases) {
        this.current = current;
        this.texts = texts;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.cases = cases;
    }
}
