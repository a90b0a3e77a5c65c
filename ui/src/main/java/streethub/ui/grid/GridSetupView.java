package streethub.ui.grid;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import streethub.grid.GridTransfer;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.FileUpload;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The grid of an administrator's place: how many units each level has, and all of it out and in as a file. */
@Route(value = "grid", layout = StaffLayout.class)
@PermitAll
final class GridSetupView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String GEO_JSON = "application/geo+json";
    private static final int MEGABYTES = 64;

    private final transient CurrentActor current;
    private final transient GridTransfer transfer;
    private final transient Grids grids;
    private final transient Words words;
    private final Div counts = new Div();
    private final Div result = new Div();
    private final FileUpload<String> upload;

    GridSetupView(CurrentActor current, GridTransfer transfer, Grids grids, Texts texts) {
        this.current = current;
        this.transfer = transfer;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "grid-setup");
        upload = new FileUpload<>(
                words,
                new FileUpload.Labels(
                        words.get("desk.grid.upload"),
                        words.get("desk.grid.drop"),
                        words.get("desk.grid.rejected", MEGABYTES)),
                VaadinIcon.UPLOAD,
                (long) MEGABYTES << 20,
                this::read,
                this::tell);
        upload.accept(".geojson", ".json");
        result.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(words.get("desk.menu.grid")));
        if (!current.get().has(Role.ADMIN)) {
            add(CaseTabs.nothing(words.get("grid.transfer.forbidden")));
            return;
        }
        show();
        add(
                counts,
                new H2(words.get("desk.grid.import")),
                CaseTabs.nothing(words.get("desk.grid.import.lead")),
                upload,
                result,
                new H2(words.get("desk.grid.export")),
                download(current.get()));
    }

    private void show() {
        Map<GridLevel, Long> found = found(current.get());
        counts.removeAll();
        if (found.isEmpty()) {
            counts.add(CaseTabs.nothing(words.get("desk.grid.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("grid-counts");
        found.forEach((level, count) ->
                list.add(new ListItem(words.get("desk.grid.count", words.get("desk.level." + level), count))));
        counts.add(list, new Anchor("duty", words.get("desk.grid.duty")));
    }

    private Map<GridLevel, Long> found(Actor actor) {
        Map<GridLevel, Long> found = new EnumMap<>(GridLevel.class);
        Stream.concat(
                        Stream.ofNullable(actor.gridUnit()).flatMap(own -> grids.find(own).stream()),
                        Stream.of(GridLevel.values()).flatMap(level -> grids.list(level, actor.gridUnit()).stream()))
                .map(GridUnit::level)
                .forEach(level -> found.merge(level, 1L, Long::sum));
        return found;
    }

    private Anchor download(Actor actor) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] file = transfer.exportGeoJson(actor).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(file), "grid.geojson", GEO_JSON, file.length);
                }),
                words.get("desk.grid.download"));
        link.addClassName("ledger-file");
        return link;
    }

    /** What came of the file, in a sentence: it stays on the page, however many corrections it takes. */
    String read(InputStream file) throws IOException {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        try {
            return "✔ " + words.get("desk.grid.imported", transfer.importGeoJson(current.get(), text));
        } catch (Refusal refusal) {
            return "▲ " + words.get("desk.grid.wrong", words.texts().get(words.locale(), refusal));
        }
    }

    private void tell(String sentence) {
        Notices.done(sentence);
        result.removeAll();
        result.add(new Paragraph(sentence));
        upload.clear();
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.grid");
    }
}
