package streethub.ui.matter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.casework.CaseEvent;
import streethub.casework.OpenTask;
import streethub.forum.MatterReading;
import streethub.forum.MatterView;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.ui.desk.CaseParts;
import streethub.ui.desk.PlainCasePage;
import streethub.ui.desk.TaskForm;
import streethub.ui.web.Words;

/** One common matter of a courtyard, for its secretary. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class MatterPanel extends PlainCasePage<MatterView> {

    private static final long serialVersionUID = 1L;

    private final transient MatterReading reading;
    private final transient MatterWords told;
    private final transient Grids grids;

    MatterPanel(
            CaseParts parts,
            Collection<TaskForm<MatterView>> forms,
            MatterReading reading,
            MatterWords told,
            Grids grids) {
        super(parts, "forum", "forum.matter.subject", "M", forms);
        this.reading = reading;
        this.told = told;
        this.grids = grids;
    }

    @Override
    protected MatterView find(Actor actor, String number) {
        return reading.find(actor, number);
    }

    @Override
    protected List<OpenTask> tasks(Actor actor, String number) {
        return reading.tasks(actor, number);
    }

    @Override
    protected List<CaseEvent> events(Actor actor, String number) {
        return reading.timeline(actor, number);
    }

    @Override
    protected String numberOf(MatterView matter) {
        return matter.number();
    }

    @Override
    protected Component sign(Words words, MatterView matter) {
        Span sign = new Span("◆ " + words.get("forum.stage." + matter.stage()));
        sign.addClassNames("book-status", "hub-service");
        return sign;
    }

    @Override
    protected void facts(Words words, MatterView matter, Facts facts) {
        String result = told.result(words, matter);
        facts.add(words.get("matter.courtyard"), grids.words(matter.courtyard()))
                .add(words.get("matter.proposal"), matter.proposal())
                .add(words.get("matter.choices"), String.join("、", matter.choices()))
                .add(words.get("matter.voters"), words.get("matter.voters." + matter.voters()))
                .add(words.get("matter.result"), result == null ? null : result.replace("\n", " · "))
                .add(words.get("matter.reasons"), matter.reasons());
    }
}
