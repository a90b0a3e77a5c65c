package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraViewings;
import streethub.camera.Viewing;
import streethub.identity.CurrentActor;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Who looked through the cameras of the area, when and why; for admins. */
@Route(value = "cameras/log", layout = StaffLayout.class)
@PermitAll
final class ViewingLogView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient CameraViewings viewings;
    private final transient CurrentActor current;
    private final transient TimeWords times;
    private final transient Words words;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    ViewingLogView(CameraViewings viewings, CurrentActor current, TimeWords times, Texts texts) {
        this.viewings = viewings;
        this.current = current;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list.addClassName("letters-list");
        more = new Button(words.get("cameras.log.more"), click -> read(next));
        Anchor back = new Anchor("cameras", "‹ " + words.get("desk.menu.cameras"));
        back.addClassName("case-back");
        add(back, new H1(words.get("cameras.log")), list, more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        read(null);
    }

    private void read(@Nullable String cursor) {
        try {
            CursorPage<Viewing> page = viewings.log(current.get(), null, cursor, PAGE);
            page.items().forEach(viewing -> list.add(line(viewing)));
            next = page.next();
            more.setVisible(next != null);
            if (list.getComponentCount() == 0) {
                list.add(CaseTabs.nothing(words.get("cameras.log.none")));
            }
        } catch (Refusal refusal) {
            more.setVisible(false);
            list.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
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
