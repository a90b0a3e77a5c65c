package streethub.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Takes files in: each is read outside of the page's lock, and what is wrong with one is said. */
public final class FileUpload<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** What a file is made of; a refusal is told to the person. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(InputStream file) throws IOException;
    }

    private final Upload upload;

    /**
     * What the field says.
     *
     * @param rejected why a file was not even sent
     */
    public record Labels(String button, String drop, String rejected) {}

    /** @param taken goes on with it, within the page's lock */
    public FileUpload(
            Words words, Labels labels, VaadinIcon icon, long mostBytes, Reader<T> reader, Consumer<T> taken) {
        upload = new Upload(new Intake<>(words, mostBytes, reader, taken));
        upload.setUploadButton(new Button(labels.button(), icon.create()));
        upload.setDropLabel(new Span(labels.drop()));
        upload.addFileRejectedListener(rejected -> Notices.refused(words, labels.rejected()));
        upload.setMaxFiles(1);
        add(upload);
    }

    /**
     * Takes photos, which are checked and cleaned.
     *
     * @param button what the button says
     * @param most how many at once
     * @param limit refuses another one where somebody has sent too many
     */
    public static FileUpload<PhotoId> ofPhotos(
            Words words, Photos photos, String button, int most, Runnable limit, Consumer<PhotoId> taken) {
        FileUpload<PhotoId> field = new FileUpload<>(
                words,
                new Labels(button, words.get("desk.photos.drop"), words.get("desk.photos.rejected", most)),
                VaadinIcon.CAMERA,
                Photos.MAX_BYTES,
                file -> {
                    limit.run();
                    return photos.store(photos.clean(file));
                },
                taken);
        field.upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        field.upload.setMaxFiles(most);
        return field;
    }

    /** Takes files with these endings only, such as {@code .xlsx}. */
    public void accept(String... endings) {
        upload.setAcceptedFileExtensions(endings);
    }

    /** Forgets what was sent, so that another one can be. */
    public void clear() {
        upload.clearFileList();
    }

    private static final class Intake<T> implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final UI ui = UI.getCurrent();
        private final transient Words words;
        private final long mostBytes;
        private final transient Reader<T> reader;
        private final transient Consumer<T> taken;

        Intake(Words words, long mostBytes, Reader<T> reader, Consumer<T> taken) {
            this.words = words;
            this.mostBytes = mostBytes;
            this.reader = reader;
            this.taken = taken;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (InputStream file = event.getInputStream()) {
                T read = reader.read(file);
                later(() -> {
                    boolean unused = Notices.attempt(words, () -> taken.accept(read));
                });
            } catch (Refusal refusal) {
                String sentence = words.texts().get(words.locale(), refusal);
                event.reject(sentence);
                later(() -> Notices.refused(words, sentence));
            }
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        private void later(Runnable work) {
            Future<@Nullable Void> unused = ui.access(work::run);
        }

        @Override
        public long getFileSizeMax() {
            return mostBytes;
        }
    }
}
