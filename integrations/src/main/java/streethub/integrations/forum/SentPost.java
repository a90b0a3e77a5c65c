package streethub.integrations.forum;

import java.util.List;
import java.util.stream.Stream;
import streethub.attachment.CleanPhoto;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.integrations.web.Body;

/**
 * A post as somebody sent it: its words, and its photos made clean but not stored yet.
 *
 * @param body refuses what cannot be read, words or photos
 * @param hash what the same request is recognised by
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SentPost<T>(Body<T> body, List<CleanPhoto> photos, byte[] hash) {

    /** Stores the photos, in the transaction of the post, after those that it has already. */
    List<PhotoId> store(Photos store, List<PhotoId> before) {
        return Stream.concat(before.stream(), photos.stream().map(store::store)).toList();
    }
}
