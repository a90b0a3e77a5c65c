package streethub.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.shared.Refusal;
import streethub.ui.web.Words;

/** Photos of it, if the person has any; one that cannot be taken says why and costs none of the others. */
final class PhotoStep extends StepPage {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    private final transient Reporting reporting;
    private final transient ReportDraft draft;
    private final transient Words words;
    private final Upload upload = new Upload(this::take);
    private final Div taken = new Div();
    private final Paragraph problem = new Paragraph();

    PhotoStep(Reporting reporting, ReportDraft draft, Words words) {
        this.reporting = reporting;
        this.draft = draft;
        this.words = words;
        Paragraph hint = new Paragraph(words.get("report.photo.hint", ReportDraft.MOST_PHOTOS));
        hint.addClassName("hub-second");
        problem.addClassName("report-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        taken.addClassName("report-photos");
        Button choose = new Button(words.get("report.photo.choose"));
        choose.addClassName("report-wide");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(Photos.MAX_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(hint, taken, problem, upload);
        show();
    }

    private UploadI18N texts() {
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words.get("report.photo.connecting"))
                        .setStalled(words.get("report.photo.stalled"))
                        .setProcessing(words.get("report.photo.processing"))
                        .setHeld(words.get("report.photo.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.get("report.photo.remaining"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.get("report.photo.failed"))
                        .setUnexpectedServerError(words.get("report.photo.failed"))
                        .setForbidden(words.get("report.photo.failed")));
        return new UploadI18N()
                .setUploading(uploading)
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.get("photo.bytes", Photos.MAX_BYTES / MEGABYTE))
                        .setIncorrectFileType(words.get("photo.format"))
                        .setTooManyFiles(words.get("report.photo.enough", ReportDraft.MOST_PHOTOS)));
    }

    /** Runs beside the page, not on it: looking at a large photo takes seconds. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream bytes = event.getInputStream()) {
            PhotoId photo = reporting.take(bytes, event.getRequest().getRemoteAddr());
            Future<Void> unused = ui.access(() -> keep(photo));
        } catch (Refusal refusal) {
            Future<Void> unused = ui.access(() -> refuse(words.texts().get(words.locale(), refusal)));
        }
    }

    private void keep(PhotoId photo) {
        problem.setVisible(false);
        if (!draft.add(photo)) {
            refuse(words.get("report.photo.enough", ReportDraft.MOST_PHOTOS));
        }
        show();
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void show() {
        taken.removeAll();
        int number = 0;
        for (PhotoId photo : draft.photos()) {
            String name = words.get("status.photo", ++number);
            Button remove = new Button(words.get("report.photo.remove"), click -> {
                draft.remove(photo);
                show();
            });
            remove.setAriaLabel(words.get("report.photo.remove.this", name));
            Div tile = new Div(new Thumbnail(reporting, photo, name), remove);
            tile.addClassName("report-photo");
            taken.add(tile);
        }
        upload.setVisible(draft.photos().size() < ReportDraft.MOST_PHOTOS);
    }
}
