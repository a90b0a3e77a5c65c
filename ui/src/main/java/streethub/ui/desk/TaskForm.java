package streethub.ui.desk;

import com.vaadin.flow.component.Component;

/**
 * What a person fills in and presses for one user task of a model.
 *
 * @param <V> what is seen of the case
 */
public interface TaskForm<V> {

    /** The task's {@code camunda:formKey}. */
    String key();

    /** Id of the user task in its model. */
    String task();

    /** The form for the task at hand, ending in one primary button that says what follows. */
    Component show(TaskAtHand<V> hand);
}
