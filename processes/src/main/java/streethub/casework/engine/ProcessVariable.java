package streethub.casework.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process by name and type: an id or a decision, never an object. An {@link Instant} is kept in the
 * engine as its ISO 8601 text, which timers read.
 *
 * @param type String, Integer, Boolean, Instant or an enum
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final Set<Class<?>> PLAIN = Set.of(String.class, Integer.class, Boolean.class, Instant.class);

    public ProcessVariable {
        if (!PLAIN.contains(type) && !type.isEnum()) {
            throw new IllegalArgumentException("a process variable is an id or a decision, not a " + type);
        }
    }

    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value; its absence is a defect of the model and throws. */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("no variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(this::read);
    }

    /** Writes the value into the scope of the process. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write(value));
    }

    /** Adds the value to variables on their way into the engine. */
    public Map<String, Object> put(Map<String, Object> variables, T value) {
        variables.put(name, write(value));
        return variables;
    }

    private Object write(T value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            default -> value;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private T read(Object value) {
        if (type.isEnum()) {
            return (T) Enum.valueOf((Class<? extends Enum>) type, (String) value);
        }
        return type.cast(type == Instant.class ? Instant.parse((String) value) : value);
    }
}
