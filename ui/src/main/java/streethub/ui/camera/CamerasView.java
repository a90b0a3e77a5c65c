package streethub.ui.camera;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.camera.CameraView;
import streethub.camera.ViewingReason;
import streethub.grid.Grids;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.LiveCameras;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.UnitField;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/**
 * The live pictures of one's area: one, four or nine at once, by grid unit. One says once per visit why one looks; for a
 * case the case says it.
 */
@Route(value = "cameras", layout = StaffLayout.class)
@PermitAll
final class CamerasView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Watching watching;
    private final transient Words words;
    private final UnitField unit;
    private final Nav splits = new Nav();
    private final Nav pages = new Nav();
    private final Div why = new Div();
    private final Div tiles = new Div();
    private transient CamerasAddress address = CamerasAddress.of(QueryParameters.empty());
    private transient List<CameraView> all = List.of();
    private transient @Nullable ViewingReason reason;

    CamerasView(Watching watching, Grids grids, Texts texts, LiveCameras live) {
        this.watching = watching;
        this.words = new Words(texts, getLocale());
        addClassName("cameras");
        unit = new UnitField(watching.actor(), grids);
        unit.setPlaceholder(words.get("desk.within"));
        unit.setAriaLabel(words.get("desk.within"));
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.within(change.getValue()));
            }
        });
        splits.addClassName("desk-tabs");
        splits.setAriaLabel(words.get("cameras.split"));
        pages.addClassName("desk-tabs");
        pages.setAriaLabel(words.get("cameras.pages"));
        Div filters = new Div(unit, splits, pages);
        filters.addClassName("desk-filters");
        tiles.addClassName("camera-tiles");
        add(new H1(words.get("desk.menu.cameras")));
        if (watching.actor().has(Role.ADMIN)) {
            Anchor setup = new Anchor("cameras/setup", words.get("cameras.setup"));
            Anchor log = new Anchor("cameras/log", words.get("cameras.log"));
            Div aside = new Div(setup, log);
            aside.addClassNames("devices-aside", "case-line");
            add(aside);
        }
        add(filters, why, tiles);
        live.tell(this, this::changed);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = CamerasAddress.of(event.getLocation().getQueryParameters());
        String caseNumber = address.caseNumber();
        if (caseNumber != null) {
            reason = new ViewingReason(null, caseNumber);
        }
        unit.setValue(address.unit());
        ask();
        read();
    }

    private static void go(CamerasAddress to) {
        UI.getCurrent().navigate("cameras", to.query());
    }

    /** Why one looks: the case, what one has said before, or the question. */
    private void ask() {
        why.removeAll();
        ViewingReason known = reason;
        if (known == null) {
            why.add(new WhyPanel(words, this::begin));
            return;
        }
        String caseNumber = known.caseNumber();
        Paragraph said = new Paragraph();
        said.addClassNames("hub-second", "camera-said");
        if (caseNumber == null) {
            said.setText(words.get("cameras.why.said", known.words()));
        } else {
            said.add(words.get("cameras.why.case"));
            said.add(new Anchor(
                    "cases/" + caseNumber,
                    caseNumber
                            + watching.title(words, caseNumber)
                                    .map(title -> " " + title)
                                    .orElse("")));
        }
        why.add(said);
    }

    private void begin(ViewingReason said) {
        if (said.words().isEmpty()) {
            Notices.refused(words, words.get("camera.reason.missing"));
            return;
        }
        reason = said;
        ask();
        tiles().forEach(tile -> tile.play(said));
    }

    private void read() {
        tiles.removeAll();
        try {
            all = watching.all(address.unit());
        } catch (Refusal refusal) {
            tiles.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
            return;
        }
        tiles.setClassName("camera-tiles camera-split-" + address.split());
        drawSplits();
        if (all.isEmpty()) {
            tiles.add(CaseTabs.nothing(words.get("cameras.none")));
        }
        int first = first();
        drawPages(first);
        all.subList(first, Math.min(all.size(), first + address.split())).forEach(this::add);
    }

    private void add(CameraView camera) {
        CameraTile tile = new CameraTile(
                words,
                watching,
                camera,
                address.caseNumber(),
                id -> go(address.split(1).from(id)));
        tiles.add(tile);
        ViewingReason known = reason;
        if (known != null) {
            tile.play(known);
        }
    }

    /** Where the page that holds the asked camera begins; alone, it is the camera itself. */
    private int first() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(address.camera())) {
                return i - i % address.split();
            }
        }
        return 0;
    }

    private void drawSplits() {
        splits.removeAll();
        for (int number : new int[] {1, 4, 9}) {
            splits.add(link(address.split(number), words.get("cameras.split.of", number), number == address.split()));
        }
    }

    private void drawPages(int first) {
        pages.removeAll();
        int split = address.split();
        if (first >= split) {
            pages.add(link(address.from(all.get(first - split).id()), words.get("cameras.before"), false));
        }
        if (first + split < all.size()) {
            pages.add(link(address.from(all.get(first + split).id()), words.get("cameras.after"), false));
        }
    }

    private static Anchor link(CamerasAddress to, String name, boolean current) {
        Anchor link = new Anchor(to.path(), name);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private List<CameraTile> tiles() {
        List<CameraTile> found = new ArrayList<>();
        tiles.getChildren().forEach(child -> {
            if (child instanceof CameraTile tile) {
                found.add(tile);
            }
        });
        return found;
    }

    private void changed(Set<String> ids) {
        tiles().stream()
                .filter(tile -> ids.contains(tile.id()))
                .forEach(tile -> Notices.attempt(words, () -> tile.show(watching.camera(tile.id()))));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.cameras");
    }
}
