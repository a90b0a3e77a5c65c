package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraEdit;
import streethub.camera.CameraSetup;
import streethub.camera.CameraView;
import streethub.camera.Cameras;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Where admins enter cameras and change them. */
@Route(value = "cameras/setup", layout = StaffLayout.class)
@PermitAll
final class CameraSetupView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Cameras cameras;
    private final transient CameraSetup setup;
    private final transient CurrentActor current;
    private final transient Grids grids;
    private final transient Words words;
    private final Div list = new Div();
    private final Div editor = new Div();

    CameraSetupView(Cameras cameras, CameraSetup setup, CurrentActor current, Grids grids, Texts texts) {
        this.cameras = cameras;
        this.setup = setup;
        this.current = current;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list.addClassName("letters-list");
        BackLink back = new BackLink("cameras", words.get("desk.menu.cameras"));
        add(back, new H1(words.get("cameras.setup")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        try {
            setup.requireAdmin(current.get());
            add(new Button(words.get("cameras.setup.new"), click -> edit(null, null)), editor, list);
            read();
        } catch (Refusal refusal) {
            add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private void read() {
        list.removeAll();
        for (CameraView camera :
                cameras.list(current.get(), null, null, CursorPage.MAX_LIMIT).items()) {
            Span place = new Span(grids.words(camera.gridUnit()));
            place.addClassName("hub-second");
            Span name = new Span(camera.name());
            name.addClassName("case-strong");
            Div line = new Div(name, CameraSign.of(words, camera.state()), place);
            line.addClassName("case-line");
            Button change = new Button(words.get("cameras.setup.change"), click -> change(camera.id()));
            change.setAriaLabel(words.get("cameras.setup.change.this", camera.name()));
            Div card = new Div(line, CaseTabs.nothing(camera.node() + " · " + camera.looksAt()), change);
            card.addClassNames("hub-card", "letter");
            list.add(card);
        }
    }

    private void change(String id) {
        boolean unused = Notices.attempt(words, () -> edit(id, setup.entered(current.get(), id)));
    }

    private void edit(@Nullable String id, @Nullable CameraEdit before) {
        editor.removeAll();
        editor.add(new CameraForm(words, grids, before, entered -> save(id, entered), editor::removeAll));
    }

    private void save(@Nullable String id, CameraEdit entered) {
        CameraView saved = id == null ? setup.add(current.get(), entered) : setup.change(current.get(), id, entered);
        Notices.done(words.get("cameras.setup.done", saved.name()));
        editor.removeAll();
        read();
    }

    @Override
    public String getPageTitle() {
        return words.get("cameras.setup");
    }
}
