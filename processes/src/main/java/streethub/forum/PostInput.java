package streethub.forum;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.shared.Refusal;

/** What people write into the forum, read and refused with the field it stands in. */
final class PostInput {

    private static final int MOST_TITLE = 100;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_WORDS = 500;
    private static final int MOST_TAGS = 5;
    private static final int MOST_TAG = 20;
    private static final int MOST_PHOTOS = 9;

    private PostInput() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "forum.field.missing");
        }
        return value;
    }

    static String title(@Nullable String text) {
        return required(words(text, "title", MOST_TITLE), "title").replaceAll("\\s+", " ");
    }

    static String text(@Nullable String text) {
        return required(words(text, "text", MOST_TEXT), "text");
    }

    /** A reason or a question; null where there is none. */
    static @Nullable String words(@Nullable String text, String field) {
        return words(text, field, MOST_WORDS);
    }

    static String requiredWords(@Nullable String text, String field) {
        return required(words(text, field), field);
    }

    private static @Nullable String words(@Nullable String text, String field, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most) {
            throw Refusal.invalid(field, "forum.words.tooLong", most);
        }
        if (text.codePoints().anyMatch(PostInput::isUnreadable)) {
            throw Refusal.invalid(field, "forum.words.unreadable");
        }
        String stripped = text.replace("\r\n", "\n").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** What neither the database nor a feed can hold: control characters, half characters, and none. */
    private static boolean isUnreadable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    }

    /** A tag, as it is stored and looked for. */
    static String tag(String typed) {
        String tag = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^#+", "")
                .strip();
        if (tag.isEmpty()
                || tag.length() > MOST_TAG
                || tag.codePoints().anyMatch(c -> isUnreadable(c) || Character.isISOControl(c))) {
            throw Refusal.invalid("tags", "forum.tag.malformed", MOST_TAG);
        }
        return tag;
    }

    static List<String> tags(List<String> typed) {
        List<String> tags = typed.stream().map(PostInput::tag).distinct().toList();
        if (tags.size() > MOST_TAGS) {
            throw Refusal.invalid("tags", "forum.tags.tooMany", MOST_TAGS);
        }
        return tags;
    }

    static List<PhotoId> photos(List<PhotoId> photos) {
        if (photos.size() > MOST_PHOTOS) {
            throw Refusal.invalid("photos", "forum.photos.tooMany", MOST_PHOTOS);
        }
        return photos.stream().distinct().toList();
    }
}
