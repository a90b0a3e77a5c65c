package streethub.ui.desk;

import java.util.List;
import streethub.casework.OpenTask;

/** A case with what waits in it, as staff have it before them. */
public record PlainCase<V>(V view, List<OpenTask> tasks) {

    /** Tells whether the tasks are still the same and in the same hands. */
    List<String> hands() {
        return tasks.stream().map(task -> task.id() + " " + task.assignee()).toList();
    }
}
