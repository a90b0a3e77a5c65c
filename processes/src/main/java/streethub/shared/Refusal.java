package streethub.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hub's one way of saying no: what kind of no it is, and a sentence for people as a key into the message texts.
 * The edges turn it into problem+json or a notice; whoever throws it has changed nothing.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no: the API answers 404, 403, 409, 400, 422, 401, 413, 429 and 503 in this order. */
    public enum Kind {
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        AGAINST_BYLAW,
        UNAUTHENTICATED,
        TOO_LARGE,
        TOO_MANY,
        UNAVAILABLE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private Refusal(Kind kind, @Nullable String field, String key, Object... arguments) {
        this(kind, field, null, key, arguments);
    }

    private Refusal(Kind kind, @Nullable String field, @Nullable Duration retryAfter, String key, Object... arguments) {
        super(kind + " " + key + " " + Arrays.toString(arguments));
        this.kind = kind;
        this.field = field;
        this.retryAfter = retryAfter;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** It does not exist, or not for this caller. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, null, key, arguments);
    }

    /** The caller's role or scope does not allow it. */
    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, key, arguments);
    }

    /** It does not fit what is open now. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, key, arguments);
    }

    /** A bad input, with the field it stands in. */
    public static Refusal invalid(String field, String key, Object... arguments) {
        return new Refusal(Kind.INVALID, field, key, arguments);
    }

    /** A wish that is well put but that the by-law does not allow; the sentence is the rule's. */
    public static Refusal againstBylaw(String key, Object... arguments) {
        return new Refusal(Kind.AGAINST_BYLAW, null, key, arguments);
    }

    /** Wrong or expired credentials. */
    public static Refusal unauthenticated(String key, Object... arguments) {
        return new Refusal(Kind.UNAUTHENTICATED, null, key, arguments);
    }

    /** An upload beyond the limit. */
    public static Refusal tooLarge(String field, String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, field, key, arguments);
    }

    /** Too many requests for now. */
    public static Refusal tooMany(String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, null, key, arguments);
    }

    /** Too many requests; the next is welcome after that time. */
    public static Refusal tooMany(Duration retryAfter, String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, null, retryAfter, key, arguments);
    }

    /** The hub itself cannot do it for now, for want of disk space for instance. */
    public static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, null, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the sentence in the features' {@code messages.properties}. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** The field of the input that was bad, where there is one. */
    public @Nullable String field() {
        return field;
    }

    /** When to try again, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
