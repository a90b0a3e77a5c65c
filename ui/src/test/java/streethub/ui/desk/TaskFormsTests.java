package streethub.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import streethub.testing.DemoHubTest;

/** Every user task of every model has its form, and no form is without a task. */
@DemoHubTest
class TaskFormsTests {

    private static final Pattern USER_TASK =
            Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"[^>]*camunda:formKey=\"([^\"]+)\"");

    @Autowired
    Collection<TaskForm<?>> forms;

    @Test
    void everyUserTaskHasAFormAndEveryFormATask() throws IOException {
        Map<String, String> known = forms.stream()
                .collect(Collectors.toMap(TaskForm::task, TaskForm::key, (a, b) -> a + "," + b, TreeMap::new));
        assertThat(known).isEqualTo(userTasks());
    }

    private static Map<String, String> userTasks() throws IOException {
        Map<String, String> tasks = new TreeMap<>();
        for (Resource model :
                new PathMatchingResourcePatternResolver().getResources("classpath*:streethub/**/*.bpmn")) {
            try (InputStream file = model.getInputStream()) {
                String bpmn = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                USER_TASK.matcher(bpmn).results().forEach(task -> tasks.put(task.group(1), task.group(2)));
                assertThat(USER_TASK.matcher(bpmn).results().count())
                        .as(model.getFilename())
                        .isEqualTo(Pattern.compile("<bpmn:userTask ")
                                .matcher(bpmn)
                                .results()
                                .count());
            }
        }
        assertThat(tasks).isNotEmpty();
        return tasks;
    }
}
