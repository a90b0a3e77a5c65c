package streethub.integrations.web;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.shared.Refusal;

/**
 * What a caller sent, read leniently: a body that cannot be read is told only after it is known that the case exists,
 * the caller may do this, and it fits what is open (404, 403, 409, and only then 400).
 */
public final class Body<T> {

    private final T value;
    private final T blank;
    private final @Nullable Refusal unreadable;
    private final TransactionTemplate transaction;

    Body(T value, T blank, @Nullable Refusal unreadable, TransactionTemplate transaction) {
        this.value = value;
        this.blank = blank;
        this.unreadable = unreadable;
        this.transaction = transaction;
    }

    /** What was sent, or a refusal of what cannot be read. */
    public T get() {
        if (unreadable != null) {
            throw unreadable;
        }
        return value;
    }

    /** The same, refused for that: something that was sent beside it cannot be read. */
    public Body<T> but(Refusal refusal) {
        return new Body<>(value, blank, refusal, transaction);
    }

    /** Does something with it; the action must take a record with nothing in it and refuse. */
    public <R> R act(Function<? super T, ? extends R> action) {
        try {
            return action.apply(get());
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.INVALID ? weightier(action, refusal) : refusal;
        }
    }

    /** Does something with it, without an answer. */
    public void run(Consumer<? super T> action) {
        boolean unused = act(read -> {
            action.accept(read);
            return true;
        });
    }

    /** What the action refuses whatever the body says; nothing of it stays. */
    private Refusal weightier(Function<? super T, ?> action, Refusal invalid) {
        Refusal found = transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                Object unused = action.apply(blank);
                return invalid;
            } catch (Refusal refusal) {
                return refusal.kind() == Refusal.Kind.INVALID ? invalid : refusal;
            }
        });
        return found == null ? invalid : found;
    }
}
