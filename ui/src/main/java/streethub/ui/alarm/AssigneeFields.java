package streethub.ui.alarm;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.alarm.Assignee;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.ui.web.Words;

/** Whose an alarm is to be by its rule: whom the dispatch finds, who is on duty at a level, or somebody by name. */
final class AssigneeFields {

    private static final List<GridLevel> LEVELS =
            List.of(GridLevel.BUILDING, GridLevel.COURTYARD, GridLevel.COMPOSITE_GRID, GridLevel.COMMUNITY);

    /** Knows the people whose an alarm may be. */
    @Service
    static class People {

        private final Accounts accounts;
        private final CurrentActor current;

        People(Accounts accounts, CurrentActor current) {
            this.accounts = accounts;
            this.current = current;
        }

        private String name(String username) {
            return accounts.find(username).map(Actor::displayName).orElse(username);
        }

        private List<Actor> all() {
            GridCode unit = current.get().gridUnit();
            return unit == null
                    ? List.of()
                    : Stream.of(Role.GRID_WORKER, Role.DISPATCHER)
                            .flatMap(role -> accounts.staffWithin(role, unit).stream())
                            .distinct()
                            .toList();
        }
    }

    private final Select<GridLevel> level = new Select<>();
    private final ComboBox<Actor> person = new ComboBox<>();

    AssigneeFields(Words words, People people) {
        level.setLabel(words.get("desk.alarms.assignee"));
        level.setItems(LEVELS);
        level.setItemLabelGenerator(it ->
                it == null ? words.get("desk.alarms.assignee.grid") : words.get("desk.rules.onDuty", name(words, it)));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(words.get("desk.alarms.assignee.grid"));
        person.setLabel(words.get("desk.rules.person"));
        person.setItems(people.all());
        person.setItemLabelGenerator(it -> it.displayName() + " · " + it.username());
        person.setClearButtonVisible(true);
        level.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                person.clear();
            }
        });
        person.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                level.clear();
            }
        });
    }

    private static String name(Words words, GridLevel level) {
        return words.get("desk.level." + level);
    }

    /** What a rule's card says of it. */
    static String words(Words words, People people, Assignee whose) {
        GridLevel onDuty = whose.onDuty();
        return words.get(
                "desk.rules.assigned",
                onDuty == null
                        ? people.name(String.valueOf(whose.person()))
                        : words.get("desk.rules.onDuty", name(words, onDuty)));
    }

    void addTo(FormLayout form) {
        form.add(level, person);
    }

    void show(@Nullable Assignee whose) {
        level.setValue(whose == null ? null : whose.onDuty());
        String named = whose == null ? null : whose.person();
        person.setValue(person.getListDataView()
                .getItems()
                .filter(one -> one.username().equals(named))
                .findFirst()
                .orElse(null));
    }

    @Nullable Assignee value() {
        Actor one = person.getValue();
        return Assignee.of(one == null ? null : one.username(), level.getValue());
    }
}
