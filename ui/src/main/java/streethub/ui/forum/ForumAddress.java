package streethub.ui.forum;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import streethub.forum.TopicFilter;

/** What the address of the list asks for; what is blank does not filter. */
record ForumAddress(
        @Nullable String board,
        @Nullable String words,
        @Nullable String tag) {

    static ForumAddress of(@Nullable String board, @Nullable String words, @Nullable String tag) {
        return new ForumAddress(given(board), given(words), given(tag));
    }

    private static @Nullable String given(@Nullable String text) {
        String plain = text == null ? "" : text.replace("\0", "").strip();
        return plain.isEmpty() ? null : plain;
    }

    TopicFilter filter() {
        return new TopicFilter(board, words, tag);
    }

    /** The address of this list. */
    public String here() {
        return at(null);
    }

    /** The address of this list from the cursor on. */
    public String at(@Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/forum");
        put(address, "board", board);
        put(address, "q", words);
        put(address, "tag", tag);
        put(address, "cursor", cursor);
        return address.encode().build().toUriString();
    }

    /** The same without the tag. */
    public String withoutTag() {
        return new ForumAddress(board, words, null).here();
    }

    /** Another board, everything else as it is; null for all. */
    public String on(@Nullable String other) {
        return new ForumAddress(other, words, tag).here();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            // As a variable: braces and signs in what people search for are to stand in the address as typed.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
