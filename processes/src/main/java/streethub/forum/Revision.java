package streethub.forum;

import java.util.List;
import streethub.attachment.PhotoId;

/** One text of a post, as its author or a moderator wrote it; a reply has no title and no tags. */
record Revision(int number, String title, List<String> tags, String text, List<PhotoId> photos) {

    Revision numbered(int other) {
        return new Revision(other, title, tags, text, photos);
    }

    /** All that is read of it, for what searches and checks texts. */
    String all() {
        return title + "\n" + String.join(" ", tags) + "\n" + text;
    }
}
