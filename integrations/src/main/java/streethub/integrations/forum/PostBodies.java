package streethub.integrations.forum;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.attachment.CleanPhoto;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.integrations.web.Body;
import streethub.integrations.web.BodyReader;
import streethub.integrations.web.RateLimits;
import streethub.integrations.web.WordsAndPhotos;
import streethub.shared.Refusal;

/** Reads posts: as JSON, or as multipart with the same JSON in a part and photos in parts {@code photos}. */
@Component
class PostBodies {

    /** How the routes that take one are described. */
    static final String AS_PARTS = " As JSON, or as multipart with the same JSON in the part post and up to nine photos"
            + " in parts photos (JPEG, PNG or WebP, at most 10 MB and 40 megapixels each, 50 MB together).";

    private static final int MOST_PHOTOS = 9;

    private final BodyReader bodies;
    private final Photos photos;
    private final RateLimits limits;

    PostBodies(BodyReader bodies, Photos photos, RateLimits limits) {
        this.bodies = bodies;
        this.photos = photos;
        this.limits = limits;
    }

    /** What the actor sent, counted against the limits. A bad photo is told where a bad word would be. */
    <T> SentPost<T> read(Actor actor, HttpServletRequest request, Class<T> type)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        limits.post(actor.username(), request.getRemoteAddr());
        WordsAndPhotos sent = WordsAndPhotos.of(request, "post", MOST_PHOTOS);
        limits.photos(request.getRemoteAddr(), sent.photos().size());
        Body<T> body = bodies.read(sent.words(), type);
        try {
            // Decoding takes up to seconds: not while a transaction holds a connection.
            List<CleanPhoto> clean = sent.photos().stream().map(photos::clean).toList();
            return new SentPost<>(body, clean, sent.hash());
        } catch (Refusal bad) {
            if (bad.kind() != Refusal.Kind.INVALID) {
                throw bad;
            }
            return new SentPost<>(body.but(bad), List.of(), sent.hash());
        }
    }
}
