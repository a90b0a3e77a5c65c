package streethub.ui.resident;

import java.util.List;
import streethub.casework.OpenTask;
import streethub.resident.HomeView;

/** A home as the secretary of the place has it before them, with what waits. */
record HomeAtDesk(HomeView home, List<OpenTask> tasks) {

    /** Tells whether the tasks are still the same and in the same hands. */
    List<String> hands() {
        return tasks.stream().map(task -> task.id() + " " + task.assignee()).toList();
    }
}
