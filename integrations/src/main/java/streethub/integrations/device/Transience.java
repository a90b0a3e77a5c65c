package streethub.integrations.device;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of the moment, which say nothing about the message, from those that the message brings about. */
final class Transience {

    /** SQLSTATE classes: connection, rolled back, no resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private Transience() {}

    /** Whether the same message may well go through later. */
    static boolean of(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (isTransient(cause)) {
                return true;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return false;
    }

    private static boolean isTransient(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return CLASSES.contains(
                    sql.getSQLState().substring(0, Math.min(2, sql.getSQLState().length())));
        }
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException;
    }
}
