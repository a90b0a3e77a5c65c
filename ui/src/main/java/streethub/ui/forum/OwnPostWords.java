package streethub.ui.forum;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streethub.forum.Breach;
import streethub.forum.OwnPost;
import streethub.forum.PostState;
import streethub.ui.web.Words;

/** Says to authors why their post stands where it does, and what happens next. */
final class OwnPostWords {

    private OwnPostWords() {}

    /** What a moderator said: the reason from the list, and the words. */
    static Optional<String> why(Words words, OwnPost post) {
        Breach breach = post.breach();
        String reason = post.reason();
        String said = Stream.of(
                        breach == null || (breach == Breach.OTHER && reason != null)
                                ? ""
                                : words.get("forum.breach." + breach),
                        reason == null ? "" : reason)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.get("forum.mine.and")));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                words.get(post.state() == PostState.ASKED ? "forum.mine.asked" : "forum.mine.because", said));
    }

    /** What happens next and what the author can do. */
    static String next(Words words, OwnPost post) {
        String number = post.caseNumber();
        if (post.state() == PostState.HANDED && number != null) {
            return words.get("forum.mine.next.HANDED.number", number);
        }
        if (post.state() == PostState.IN_REVIEW && post.visible()) {
            return words.get("forum.mine.next.IN_REVIEW.visible");
        }
        return words.get("forum.mine.next." + post.state());
    }
}
