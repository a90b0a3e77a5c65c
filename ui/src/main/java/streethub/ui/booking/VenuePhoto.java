package streethub.ui.booking;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;
import streethub.attachment.PhotoId;
import streethub.booking.VenueView;
import streethub.ui.web.Words;

/** The photo of a venue, from the address at which everybody may read it; a venue without one shows none. */
@StyleSheet("context://assets/book.css")
public final class VenuePhoto extends Image {

    private static final long serialVersionUID = 1L;
    private static final int MARK = 8;

    private VenuePhoto(Words words, VenueView venue, PhotoId photo, String size) {
        // A browser keeps it; another photo has another address.
        super(
                "/api/v1/venues/" + venue.id() + "/photo?size=" + size + "&mark="
                        + photo.value().substring(0, MARK),
                words.get("book.photo", venue.name()));
        addClassNames("book-photo", "book-photo-" + size);
        getElement().setAttribute("loading", "lazy");
    }

    /** For lists. */
    public static Optional<VenuePhoto> small(Words words, VenueView venue) {
        return of(words, venue, "thumbnail");
    }

    static Optional<VenuePhoto> large(Words words, VenueView venue) {
        return of(words, venue, "full");
    }

    private static Optional<VenuePhoto> of(Words words, VenueView venue, String size) {
        return Optional.ofNullable(venue.photo()).map(photo -> new VenuePhoto(words, venue, photo, size));
    }
}
