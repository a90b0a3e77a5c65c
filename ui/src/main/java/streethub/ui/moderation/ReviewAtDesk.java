package streethub.ui.moderation;

import java.util.List;
import streethub.casework.OpenTask;
import streethub.forum.ReviewCase;

/** A post in front of somebody at the desk, with the tasks that wait in its review. */
record ReviewAtDesk(ReviewCase post, List<OpenTask> tasks) {

    List<String> hands() {
        return tasks.stream().map(task -> task.id() + " " + task.assignee()).toList();
    }
}
