package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.booking.AppealStatus;
import streethub.booking.AppealView;
import streethub.booking.BanAppeals;
import streethub.casework.CaseEvent;
import streethub.casework.OpenTask;
import streethub.identity.Actor;
import streethub.ui.desk.CaseParts;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.PlainCasePage;
import streethub.ui.desk.TaskForm;
import streethub.ui.web.Words;

/** One appeal against being kept from booking, for the secretary. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class AppealPanel extends PlainCasePage<AppealView> {

    private static final long serialVersionUID = 1L;

    private final transient BanAppeals appeals;
    private final transient DueWords dues;

    AppealPanel(CaseParts parts, Collection<TaskForm<AppealView>> forms, BanAppeals appeals, DueWords dues) {
        super(parts, "appeal", "appeal.subject", "A", forms);
        this.appeals = appeals;
        this.dues = dues;
    }

    @Override
    protected AppealView find(Actor actor, String number) {
        return appeals.find(actor, number);
    }

    @Override
    protected List<OpenTask> tasks(Actor actor, String number) {
        return appeals.tasks(actor, number);
    }

    @Override
    protected List<CaseEvent> events(Actor actor, String number) {
        return appeals.timeline(actor, number);
    }

    @Override
    protected String numberOf(AppealView appeal) {
        return appeal.number();
    }

    @Override
    protected Component sign(Words words, AppealView appeal) {
        boolean open = appeal.status() == AppealStatus.OPEN;
        Span sign = new Span((open ? "◆ " : "✔ ") + words.get("appeal.status." + appeal.status()));
        sign.addClassNames("book-status", open ? "hub-warning" : "hub-normal");
        return sign;
    }

    @Override
    protected void facts(Words words, AppealView appeal, Facts facts) {
        facts.add(words.get("desk.appeal.who"), appeal.holderName())
                .add(words.get("desk.appeal.noShows"), Integer.toString(appeal.noShows()))
                .add(words.get("desk.appeal.words"), appeal.words())
                .add(words.get("desk.appeal.at"), dues.ago(words.locale(), appeal.filedAt()))
                .add(words.get("desk.reason"), appeal.reason());
    }
}
