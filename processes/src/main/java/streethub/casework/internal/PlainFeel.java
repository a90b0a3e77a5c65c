package streethub.casework.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of decision tables that hold nothing but a word, a number, a truth or a name, as most do, at a glance,
 * and leaves the others to the interpreter, which sets itself up anew for each cell.
 */
final class PlainFeel implements FeelEngine {

    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern WORDS = Pattern.compile(WORD + "(\\s*,\\s*" + WORD + ")*");
    private static final Pattern CONSTANT = Pattern.compile(WORD + "|-?[0-9]{1,9}(\\.[0-9]{1,6})?|true|false");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final FeelEngine interpreter;

    /** As the interpreter reads them; there are no more than cells in the models. */
    private final Map<String, Object> constants = new ConcurrentHashMap<>();

    PlainFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // So it is declared by the engine.
    public <T> T evaluateSimpleExpression(String cell, VariableContext facts) {
        String text = cell.strip();
        if (CONSTANT.matcher(text).matches()) {
            return (T) constants.computeIfAbsent(
                    text, constant -> interpreter.evaluateSimpleExpression(constant, Variables.emptyVariableContext()));
        }
        Optional<Object> fact = NAME.matcher(text).matches() ? plain(facts, text) : Optional.empty();
        return fact.isPresent() ? (T) fact.get() : interpreter.evaluateSimpleExpression(cell, facts);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext facts) {
        Object value = plain(facts, input).orElse(null);
        String text = cell.strip();
        if (value instanceof String word && WORDS.matcher(text).matches()) {
            return says(text, word);
        }
        if (value instanceof Boolean truth && TRUTHS.contains(text)) {
            return truth == Boolean.parseBoolean(text);
        }
        return interpreter.evaluateSimpleUnaryTests(cell, input, facts);
    }

    private static boolean says(String words, String wanted) {
        Matcher each = WORD.matcher(words);
        while (each.find()) {
            if (each.group(1).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A fact that the interpreter would hand on as it is. */
    private static Optional<Object> plain(VariableContext facts, String name) {
        @Nullable TypedValue fact = facts.containsVariable(name) ? facts.resolve(name) : null;
        @Nullable Object value = fact == null ? null : fact.getValue();
        return value instanceof String || value instanceof Boolean ? Optional.of(value) : Optional.empty();
    }
}
