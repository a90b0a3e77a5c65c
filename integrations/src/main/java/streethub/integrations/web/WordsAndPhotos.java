package streethub.integrations.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import streethub.shared.Refusal;
import streethub.shared.Sha256;

/** What was sent to report, tell or post something: the words as JSON, and the photos, both as they came. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record WordsAndPhotos(byte[] words, List<byte[]> photos) {

    private static final int MOST_WORDS = 65 * 1024;

    /**
     * Plain JSON, or multipart with the same JSON in a part of that name and any parts {@code photos}.
     *
     * @param most how many photos at most
     */
    public static WordsAndPhotos of(HttpServletRequest request, String name, int most)
            throws IOException, HttpMediaTypeNotSupportedException, MissingServletRequestPartException {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19)
                ? parts(request, name, most)
                : new WordsAndPhotos(BodyReader.bytes(request), List.of());
    }

    private static WordsAndPhotos parts(HttpServletRequest request, String name, int most)
            throws IOException, MissingServletRequestPartException {
        try {
            Part words = request.getPart(name);
            if (words == null) {
                throw new MissingServletRequestPartException(name);
            }
            List<byte[]> photos = new ArrayList<>();
            for (Part part : request.getParts()) {
                if (part.getName().equals("photos")) {
                    if (photos.size() == most) {
                        throw Refusal.invalid("photos", "api.photos.count", most);
                    }
                    photos.add(part.getInputStream().readAllBytes());
                }
            }
            return new WordsAndPhotos(words.getInputStream().readNBytes(MOST_WORDS), photos);
        } catch (MissingServletRequestPartException missing) {
            throw missing;
        } catch (ServletException malformed) {
            throw new MultipartException("not multipart", malformed);
        }
    }

    /** What a repeated request is recognised by: the parts, not how they were wrapped. */
    public byte[] hash() {
        MessageDigest digest = Sha256.begin();
        digest.update(Sha256.begin().digest(words));
        for (byte[] photo : photos) {
            digest.update(Sha256.begin().digest(photo));
        }
        return digest.digest();
    }
}
