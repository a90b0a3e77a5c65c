package streethub.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import streethub.identity.Role;
import streethub.testing.HubTest;

/** What every model keeps to, so that it opens in a modeller, is read by people, and says what the code says. */
@HubTest
class ProcessModelTests {

    private static final Pattern NAMED = Pattern.compile(
            "(StartEvent|EndEvent|BoundaryEvent|IntermediateEvent|Task|SubProcess|Gateway|Flow|Message)_[A-Z]\\w+");
    private static final Pattern GENERATED = Pattern.compile(".*_[0-9][0-9a-z]{6}$");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\w+( == '[A-Z_]+')?}");

    @Autowired
    ApplicationContext context;

    record Model(String file, BpmnModelInstance content) {

        Process process() {
            return content.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return content.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Model> models() throws IOException {
        List<Model> models = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:streethub/**/*.bpmn")) {
            try (InputStream content = resource.getInputStream()) {
                models.add(new Model(
                        Objects.requireNonNull(resource.getFilename()).replace(".bpmn", ""),
                        Bpmn.readModelFromStream(content)));
            }
        }
        return models.stream();
    }

    @Test
    void noTwoModelsShareAName() throws IOException {
        assertThat(models().map(Model::file)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAsItsProcess(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.process().getId()).isEqualTo(model.file()).endsWith("Process");
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdIsAWordAndEveryLabelChinese(Model model) {
        for (FlowElement element : model.all(FlowElement.class)) {
            assertThat(element.getId()).matches(NAMED).doesNotMatch(GENERATED);
            if (element instanceof FlowNode) {
                assertThat(element.getName()).as(element.getId()).matches(".*\\p{IsHan}.*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDelegateIsABean(Model model) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            Matcher delegate = DELEGATE.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            assertThat(delegate.matches()).as(task.getId()).isTrue();
            assertThat(context.getBean(delegate.group(1))).isInstanceOf(JavaDelegate.class);
        }
        assertThat(model.all(ScriptTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasAFormARoleADeadlineAndAConstant(Model model) throws ReflectiveOperationException {
        for (UserTask task : model.all(UserTask.class)) {
            Set<String> constants = constants(model);
            assertThat(task.getCamundaFormKey()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            assertThat(constants).contains(task.getId());
            String role = task.getCamundaCandidateGroups();
            assertThat(role.equals("${role}")
                            || Arrays.stream(Role.values())
                                    .anyMatch(known -> known.name().equals(role)))
                    .as("role of " + task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsCompareADecisionAndComputeNothing(Model model) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                assertThat(flow.getConditionExpression().getTextContent().strip())
                        .as(flow.getId())
                        .matches(CONDITION);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCalledModelAndDecisionExists(Model model) throws IOException {
        Set<String> known = models().map(Model::file).collect(Collectors.toSet());
        for (CallActivity call : model.all(CallActivity.class)) {
            assertThat(known).contains(call.getCalledElement());
        }
        for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
            assertThat(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:streethub/**/" + task.getCamundaDecisionRef() + ".dmn"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawnAndNoShapeLiesOnAnother(Model model) {
        Set<String> drawn = new HashSet<>();
        List<BpmnShape> shapes = new ArrayList<>(model.all(BpmnShape.class));
        shapes.forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.all(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        assertThat(drawn)
                .containsAll(model.all(FlowElement.class).stream()
                        .map(BaseElement::getId)
                        .toList());
        shapes.removeIf(shape ->
                shape.getBpmnElement() instanceof BoundaryEvent || shape.getBpmnElement() instanceof SubProcess);
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                assertThat(overlap(shapes.get(i).getBounds(), shapes.get(j).getBounds()))
                        .as(shapes.get(i).getId() + " on " + shapes.get(j).getId())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowCrossesAnother(Model model) {
        List<BpmnEdge> edges = new ArrayList<>(model.all(BpmnEdge.class));
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                assertThat(cross(edges.get(i), edges.get(j)))
                        .as(edges.get(i).getId() + " crosses " + edges.get(j).getId())
                        .isFalse();
            }
        }
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    private static boolean cross(BpmnEdge a, BpmnEdge b) {
        List<Waypoint> first = List.copyOf(a.getWaypoints());
        List<Waypoint> second = List.copyOf(b.getWaypoints());
        for (int i = 0; i + 1 < first.size(); i++) {
            for (int j = 0; j + 1 < second.size(); j++) {
                if (Line2D.linesIntersect(
                                first.get(i).getX(),
                                first.get(i).getY(),
                                first.get(i + 1).getX(),
                                first.get(i + 1).getY(),
                                second.get(j).getX(),
                                second.get(j).getY(),
                                second.get(j + 1).getX(),
                                second.get(j + 1).getY())
                        && !meet(first, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two flows into or out of one point touch there, as they should. */
    private static boolean meet(List<Waypoint> first, List<Waypoint> second) {
        return same(first.getLast(), second.getLast())
                || same(first.getFirst(), second.getFirst())
                || same(first.getLast(), second.getFirst())
                || same(first.getFirst(), second.getLast());
    }

    private static boolean same(Waypoint a, Waypoint b) {
        return a.getX().equals(b.getX()) && a.getY().equals(b.getY());
    }

    private static Set<String> constants(Model model) throws ReflectiveOperationException {
        String feature =
                model.content().getDefinitions().getModelInstance().getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getCamundaFormKey)
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .findFirst()
                        .orElseThrow();
        Set<String> values = new HashSet<>();
        for (Field field :
                Class.forName("streethub." + feature + "." + model.file()).getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                field.setAccessible(true);
                values.add((String) field.get(null));
            }
        }
        return values;
    }
}
