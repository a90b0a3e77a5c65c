package streethub.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import streethub.shared.Refusal;

/**
 * The photos of cases: taken in only as JPEG, PNG or WebP by their content, at most 10 MB and 40 megapixels; kept as
 * upright JPEG without metadata, under a name that nobody can guess. Who may see one, the feature that shows it decides.
 */
@Service
public class Photos {

    /** The most that an uploaded file may have, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The field of an input that refusals name. */
    static final String FIELD = "photos";

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final int ID_BYTES = 16;
    private static final int MEGABYTE = 1024 * 1024;

    private final PhotoCleaner cleaner;
    private final PhotoFiles files;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Photos(PhotoCleaner cleaner, PhotoFiles files, JdbcTemplate jdbc, Clock clock) {
        this.cleaner = cleaner;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Checks an upload and makes a clean picture of it, without storing anything; takes up to seconds, so call it
     * outside a transaction. Refused as invalid: empty, no photo, cut off or damaged; as too large: more than 10 MB or
     * 40 megapixels; as too many when the hub is busy with other photos for long.
     */
    public CleanPhoto clean(InputStream upload) throws IOException {
        return clean(upload.readNBytes(MAX_BYTES + 1));
    }

    /** As {@link #clean(InputStream)}. */
    public CleanPhoto clean(byte[] upload) {
        if (upload.length == 0) {
            throw Refusal.invalid(FIELD, "photo.empty");
        }
        if (upload.length > MAX_BYTES) {
            throw Refusal.tooLarge(FIELD, "photo.bytes", MAX_BYTES / MEGABYTE);
        }
        return cleaner.clean(upload);
    }

    /** Cleans and stores an upload, see both. */
    @Transactional
    public PhotoId store(InputStream upload) throws IOException {
        return store(clean(upload));
    }

    /**
     * Stores a clean photo: first the files, then the row in the caller's transaction. Unless {@link #keep kept}
     * within a day, it is swept away. A full disk is refused as unavailable, with nothing stored.
     */
    @Transactional
    public PhotoId store(CleanPhoto photo) {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        PhotoId id = new PhotoId(HexFormat.of().formatHex(name));
        try {
            files.write(id, photo);
        } catch (IOException e) {
            LOG.error("Photo not stored", e);
            throw Refusal.unavailable("photo.disk");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    files.delete(id);
                }
            }
        });
        jdbc.update(
                "insert into photo (id, stored_at, width, height, bytes) values (?, ?, ?, ?, ?)",
                id.value(),
                clock.instant().atOffset(ZoneOffset.UTC),
                photo.width(),
                photo.height(),
                photo.full().length);
        return id;
    }

    /** In the caller's transaction, says that these photos belong to something now; an unknown one is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<PhotoId> photos) {
        for (PhotoId photo : photos) {
            if (jdbc.update("update photo set kept = true where id = ?", photo.value()) == 0) {
                throw Refusal.invalid(FIELD, "photo.unknown");
            }
        }
    }

    /** In the caller's transaction, says that the photo belongs to nothing any more: it will be swept away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(PhotoId photo) {
        jdbc.update("update photo set kept = false where id = ?", photo.value());
    }

    /** The JPEG of a stored photo; an unknown one is refused as not found. */
    public Resource open(PhotoId photo, PhotoSize size) {
        Integer found = jdbc.queryForObject("select count(*) from photo where id = ?", Integer.class, photo.value());
        FileSystemResource file = found == null || found == 0 ? null : new FileSystemResource(files.path(photo, size));
        if (file == null || !file.exists()) {
            throw Refusal.notFound("photo.unknown");
        }
        return file;
    }
}
