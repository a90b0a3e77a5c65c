package streethub.ui.incident;

import com.vaadin.flow.component.Component;

/** What a person fills in and presses for one user task of a model. */
interface TaskForm {

    /** The task's {@code camunda:formKey}. */
    String key();

    /** Id of the user task in its model. */
    String task();

    /** The form for the task at hand, ending in one primary button that says what follows. */
    Component show(TaskAtHand hand);
}
