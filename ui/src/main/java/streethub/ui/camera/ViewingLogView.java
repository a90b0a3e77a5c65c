package streethub.ui.camera;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.camera.CameraViewings;
import streethub.camera.Viewing;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CardPages;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Who looked through the cameras of the area, when and why; for admins. */
@Route(value = "cameras/log", layout = StaffLayout.class)
@PermitAll
final class ViewingLogView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TimeWords times;
    private final transient Words words;
    private final CardPages<Viewing> list;

    ViewingLogView(CameraViewings viewings, CurrentActor current, TimeWords times, Texts texts) {
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list = new CardPages<>(
                words,
                "cameras.log.none",
                (cursor, limit) -> viewings.log(current.get(), null, cursor, limit),
                this::line);
        BackLink back = new BackLink("cameras", words.get("desk.menu.cameras"));
        add(back, new H1(words.get("cameras.log")), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.reload();
    }

    private Div line(Viewing viewing) {
        Span when = new Span(times.exactly(viewing.at()));
        when.addClassName("hub-second");
        Span who = new Span(viewing.viewerName() + " " + viewing.viewer());
        who.addClassName("case-strong");
        Div line = new Div(when, who, new Span(viewing.cameraName()));
        line.addClassName("case-line");
        Div why = new Div(new Span(viewing.reason()));
        String caseNumber = viewing.caseNumber();
        if (caseNumber != null) {
            why.add(new Span(words.get("cameras.why.case")), new Anchor("cases/" + caseNumber, caseNumber));
        }
        Div card = new Div(line, why);
        card.addClassNames("hub-card", "letter");
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.get("cameras.log");
    }
}
