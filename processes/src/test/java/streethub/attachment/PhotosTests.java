package streethub.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.shared.Refusal;
import streethub.testing.HubTest;
import streethub.testing.TestClock.MovableClock;

@HubTest
class PhotosTests {

    private static final byte[] FILE = SamplePhotos.jpeg(SamplePhotos.plain(600, 400));

    @Autowired
    Photos photos;

    @Autowired
    PhotoFiles files;

    @Autowired
    PhotoSweep sweep;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void givesBackWhatItStoredInBothSizes() throws IOException {
        PhotoId photo = photos.store(new ByteArrayInputStream(FILE));

        assertThat(photo.value()).matches(Pattern.compile("[0-9a-f]{32}"));
        assertThat(SamplePhotos.decoded(photos.open(photo, PhotoSize.FULL).getContentAsByteArray())
                        .getWidth())
                .isEqualTo(600);
        assertThat(SamplePhotos.decoded(photos.open(photo, PhotoSize.THUMBNAIL).getContentAsByteArray())
                        .getWidth())
                .isEqualTo(400);
    }

    @Test
    void refusesAnEmptyFileAndOneBeyondTenMegabytes() {
        assertThat(catchThrowableOfType(Refusal.class, () -> photos.clean(new byte[0]))
                        .key())
                .isEqualTo("photo.empty");
        assertThat(catchThrowableOfType(Refusal.class, () -> photos.clean(new byte[Photos.MAX_BYTES + 1]))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void leavesNeitherRowNorFileWhenTheCallerFails() {
        CleanPhoto clean = photos.clean(FILE);
        PhotoId[] stored = new PhotoId[1];

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    stored[0] = photos.store(clean);
                    assertThat(files.path(stored[0], PhotoSize.FULL)).exists();
                    throw new IllegalStateException("the report was bad");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows(stored[0])).isZero();
        assertThat(files.path(stored[0], PhotoSize.FULL)).doesNotExist();
        assertThat(kindOfOpening(stored[0])).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void writesNoRowWhenTheDiskTakesNothing(@TempDir Path folder) throws IOException {
        Path noFolder = Files.createFile(folder.resolve("full"));
        Photos onFullDisk = new Photos(new PhotoCleaner(), new PhotoFiles(noFolder), jdbc, Clock.systemUTC());
        CleanPhoto clean = photos.clean(FILE);
        Integer before = jdbc.queryForObject("select count(*) from photo", Integer.class);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> transaction.executeWithoutResult(status -> onFullDisk.store(clean)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(jdbc.queryForObject("select count(*) from photo", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void sweepsWhatNothingKept() {
        PhotoId kept = photos.store(photos.clean(FILE));
        PhotoId left = photos.store(photos.clean(FILE));
        transaction.executeWithoutResult(status -> photos.keep(List.of(kept)));

        sweep.sweep();
        assertThat(rows(left)).isOne();

        clock.forward(Duration.ofHours(25));
        sweep.sweep();
        assertThat(rows(left)).isZero();
        assertThat(files.path(left, PhotoSize.FULL)).doesNotExist();
        assertThat(files.path(left, PhotoSize.THUMBNAIL)).doesNotExist();
        assertThat(rows(kept)).isOne();
        assertThat(files.path(kept, PhotoSize.FULL)).exists();
    }

    @Test
    void sweepsFilesThatACrashLeftBehind() throws IOException {
        PhotoId lost = new PhotoId("ab".repeat(16));
        PhotoId kept = photos.store(photos.clean(FILE));
        files.write(lost, photos.clean(FILE));
        Path unfinished =
                Files.writeString(files.path(kept, PhotoSize.FULL).resolveSibling(kept.value() + ".jpg.part"), "half");

        clock.forward(Duration.ofHours(2));
        sweep.sweep();

        assertThat(files.path(lost, PhotoSize.FULL)).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(files.path(kept, PhotoSize.FULL)).exists();
    }

    @Test
    void keepsAndOpensOnlyWhatItKnows() {
        PhotoId unknown = new PhotoId("../../../etc/passwd");

        assertThat(kindOfOpening(unknown)).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> transaction.executeWithoutResult(status -> photos.keep(List.of(unknown))))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    private Refusal.Kind kindOfOpening(PhotoId photo) {
        return catchThrowableOfType(Refusal.class, () -> photos.open(photo, PhotoSize.FULL))
                .kind();
    }

    private int rows(PhotoId photo) {
        Integer rows = jdbc.queryForObject("select count(*) from photo where id = ?", Integer.class, photo.value());
        return rows == null ? 0 : rows;
    }
}
