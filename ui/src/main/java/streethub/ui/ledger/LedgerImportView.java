package streethub.ui.ledger;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceFilter;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ledger.LedgerFiles;
import streethub.ledger.LedgerImport;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.FileUpload;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** Excel files of facilities: the empty one, the full one, and taking one in, with a bar and the marked file. */
@Route(value = "devices/import", layout = StaffLayout.class)
@PermitAll
final class LedgerImportView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_BYTES = 5 * 1024 * 1024 + 1;
    private static final int LOOK_EVERY_MS = 500;

    private final transient CurrentActor current;
    private final transient LedgerFiles files;
    private final transient Words words;
    private final Element bar = new Element("progress");
    private final Paragraph state = new Paragraph();
    private final Div result = new Div();
    private final Div progress = new Div();
    private transient @Nullable UUID running;

    LedgerImportView(CurrentActor current, LedgerFiles files, Texts texts) {
        this.current = current;
        this.files = files;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "ledger-import");
        BackLink back = new BackLink("devices", words.get("desk.menu.devices"));
        add(back, new H1(words.get("desk.ledger.files")));
        if (!current.get().mayKeepFacilities()) {
            add(new Paragraph(words.get("ledger.keepersOnly")));
            return;
        }
        FileUpload<UUID> upload = new FileUpload<>(
                words,
                new FileUpload.Labels(
                        words.get("desk.ledger.upload"),
                        words.get("desk.ledger.drop"),
                        words.get("ledger.file.unreadable")),
                VaadinIcon.UPLOAD,
                MOST_BYTES,
                file -> files.begin(current.get(), file.readNBytes(MOST_BYTES), words.locale()),
                this::begun);
        upload.accept(".xlsx");
        bar.setAttribute("max", "100");
        bar.setAttribute("aria-label", words.get("desk.ledger.progress"));
        progress.getElement().appendChild(bar);
        progress.add(state);
        progress.addClassName("ledger-progress");
        progress.setVisible(false);
        state.getElement().setAttribute("role", "status");
        Paragraph lead = new Paragraph(words.get("desk.ledger.files.lead"));
        lead.addClassName("hub-second");
        add(
                lead,
                download(
                        "desk.ledger.template",
                        "facilities-template.xlsx",
                        actor -> files.template(actor, words.locale())),
                download("desk.ledger.export", "facilities.xlsx", this::export),
                new H2(words.get("desk.ledger.import")),
                upload,
                progress,
                result);
    }

    private interface Writing {
        byte[] write(Actor actor) throws IOException;
    }

    private byte[] export(Actor actor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.export(actor, DeviceFilter.ALL, words.locale(), out);
        return out.toByteArray();
    }

    private Anchor download(String label, String name, Writing writing) {
        Actor actor = current.get();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] file = writing.write(actor);
                    return new DownloadResponse(new ByteArrayInputStream(file), name, XLSX, file.length);
                }),
                words.get(label));
        link.addClassName("ledger-file");
        return link;
    }

    private void begun(UUID id) {
        running = id;
        result.removeAll();
        progress.setVisible(true);
        UI.getCurrent().setPollInterval(LOOK_EVERY_MS);
        look();
    }

    private void look() {
        UUID id = running;
        if (id == null) {
            return;
        }
        LedgerImport now = files.find(current.get(), id);
        bar.setProperty("value", now.percent());
        state.setText(words.get("desk.ledger.state." + now.state(), now.total(), now.percent(), now.wrong()));
        if (now.isOver()) {
            running = null;
            UI.getCurrent().setPollInterval(-1);
            if (now.state() == LedgerImport.State.WRONG) {
                result.add(download("desk.ledger.marked", "facilities-marked.xlsx", actor -> files.marked(actor, id)));
            } else if (now.state() == LedgerImport.State.DONE) {
                result.add(new Anchor("devices", words.get("desk.ledger.look")));
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.ledger.files");
    }
}
