package streethub.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of decision tables mean what they mean to the engine's own interpreter, whoever reads them. */
class PlainFeelTests {

    private static final FeelEngine INTERPRETER = new ScalaFeelEngineFactory().createInstance();
    private static final VariableContext FACTS = facts();

    private final PlainFeel plain = new PlainFeel(INTERPRETER);

    private static VariableContext facts() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("source", "SENSOR");
        facts.put("empty", "");
        facts.put("odd", "a \"b\", c");
        facts.put("clear", true);
        facts.put("hour", 22);
        facts.put("tilt", 43.5);
        facts.put("nothing", null);
        return Variables.fromMap(facts).asVariableContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"EMERGENCY\"",
                " \"two words\" ",
                "\"\"",
                "\"街道\"",
                "\"a\\\"b\"",
                "4",
                "-4",
                "0.5",
                "1.50",
                "123456789012",
                "true",
                "false",
                "null",
                "source",
                " source ",
                "empty",
                "clear",
                "hour",
                "tilt",
                "nothing",
                "hour + 1",
                "not(clear)",
                "source = \"SENSOR\"",
                "if clear then \"A\" else \"B\"",
                "upper case(source)"
            })
    void anExpressionHasTheSameValue(String cell) {
        Object expected = INTERPRETER.evaluateSimpleExpression(cell, FACTS);
        for (int time = 0; time < 2; time++) {
            Object value = plain.evaluateSimpleExpression(cell, FACTS);
            assertThat(value).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SENSOR\"",
                "\"sensor\"",
                "\"\"",
                "\"A\",\"SENSOR\"",
                "\"A\" , \"B\"",
                "not(\"SENSOR\")",
                "\"a \\\"b\\\", c\"",
                "true",
                "false",
                "22",
                "> 20",
                "[20..23]",
                "< 20, > 40",
                "null",
                "-",
                "source"
            })
    void aTestOfEachFactComesOutTheSame(String cell) {
        for (String fact : new String[] {"source", "empty", "odd", "clear", "hour", "tilt", "nothing"}) {
            assertThat(outcome(plain, cell, fact)).as(fact).isEqualTo(outcome(INTERPRETER, cell, fact));
        }
    }

    private static Object outcome(FeelEngine engine, String cell, String fact) {
        try {
            return engine.evaluateSimpleUnaryTests(cell, fact, FACTS);
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    @Test
    void whatIsPlainIsNotInterpreted() {
        FeelEngine interpreter = mock(FeelEngine.class);
        PlainFeel reader = new PlainFeel(interpreter);
        assertThat(reader.<Object>evaluateSimpleExpression("source", FACTS)).isEqualTo("SENSOR");
        assertThat(reader.evaluateSimpleUnaryTests("\"RESIDENT\", \"SENSOR\"", "source", FACTS))
                .isTrue();
        verify(interpreter, never()).evaluateSimpleExpression(anyString(), any());
        verify(interpreter, never()).evaluateSimpleUnaryTests(anyString(), anyString(), any());
    }

    @Test
    void aConstantIsInterpretedOnce() {
        FeelEngine interpreter = spy(INTERPRETER);
        PlainFeel reader = new PlainFeel(interpreter);
        for (int time = 0; time < 2; time++) {
            assertThat(reader.<Number>evaluateSimpleExpression("4", FACTS).intValue())
                    .isEqualTo(4);
        }
        verify(interpreter).evaluateSimpleExpression(anyString(), any());
    }
}
