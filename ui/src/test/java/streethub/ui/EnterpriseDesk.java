package streethub.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.enterprise.Enterprises;
import streethub.identity.Actor;
import streethub.shared.GridCode;

/** A page of venue booking with enterprises and their papers. */
public abstract class EnterpriseDesk extends BookingDeskTest {

    @Autowired
    protected Enterprises enterprises;

    @Autowired
    protected Photos photos;

    protected GridCode community() {
        return Objects.requireNonNull(people.as("secretary").gridUnit());
    }

    /** A resident of that name who acts for a verified enterprise. */
    protected Actor responsible(String username, String code, String enterprise) {
        Actor actor = resident(username);
        enterprises.apply(actor, code, enterprise, community());
        enterprises.verify(people.as("secretary"), code);
        return actor;
    }

    protected PhotoId photo() {
        try {
            return photos.store(new ByteArrayInputStream(jpeg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static byte[] jpeg() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected void upload(byte[] bytes) {
        UploadTester<Upload> tester = test(find(Upload.class).last());
        tester.upload("paper.jpg", "image/jpeg", bytes);
        roundTrip();
    }

    protected static void go(String address) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(address);
    }
}
