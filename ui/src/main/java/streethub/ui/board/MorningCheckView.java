package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import streethub.board.DueCheck;
import streethub.board.MorningCheck;
import streethub.board.MorningChecks;
import streethub.board.ToCheck;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Where the secretary signs in the morning that all facilities have been seen, and where the checks of before are. */
@Route(value = "board/check", layout = StaffLayout.class)
@PermitAll
final class MorningCheckView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 31;
    /** From as many on it helps to write one line for all. */
    private static final int MANY = 3;

    private final transient CurrentActor current;
    private final transient MorningChecks checks;
    private final transient Grids grids;
    private final transient TimeWords times;
    private final transient DueWords dues;
    private final transient Words words;
    private final transient Map<String, String> typed = new HashMap<>();
    private final Div now = new Div();
    private final Div past = new Div();

    MorningCheckView(
            CurrentActor current, MorningChecks checks, Grids grids, TimeWords times, DueWords dues, Texts texts) {
        this.current = current;
        this.checks = checks;
        this.grids = grids;
        this.times = times;
        this.dues = dues;
        this.words = new Words(texts, getLocale());
        addClassName("check");
        Anchor back = new Anchor("board", "‹ " + words.get("desk.menu.board"));
        back.addClassName("case-back");
        past.addClassName("check-past");
        add(back, new H1(words.get("desk.check.title")), now, past);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    private void read() {
        now.removeAll();
        past.removeAll();
        Actor actor = current.get();
        try {
            List<DueCheck> today = checks.today(actor);
            if (today.isEmpty()) {
                now.add(second(words.get("desk.check.nobody")));
            }
            today.forEach(due -> now.add(new CheckLine(words, grids, times, dues, due)));
            boolean open = today.stream().anyMatch(due -> due.unit().equals(actor.gridUnit()) && due.check() == null);
            if (actor.has(Role.SECRETARY) && open) {
                now.add(form(checks.toCheck(actor, null)));
            }
            showPast(null);
        } catch (Refusal refusal) {
            now.add(second(words.texts().get(words.locale(), refusal)));
        }
    }

    private Component form(ToCheck toCheck) {
        Div form = new Div(new StateChips(words, toCheck.counts()));
        form.addClassName("check-form");
        form.add(second(words.get("desk.board.asOf", times.exactly(toCheck.asOf()))));
        List<TextField> empty = new ArrayList<>();
        form.add(new H2(words.get("desk.check.exceptions", toCheck.unwell().size())));
        if (toCheck.unwell().isEmpty()) {
            form.add(second(words.get("desk.check.allWell")));
        }
        Div items = new Div();
        items.addClassName("check-items");
        for (ToCheck.Item item : toCheck.unwell()) {
            CheckItem drawn = new CheckItem(words, grids, item, typed);
            if (item.caseNumber() == null) {
                empty.add(drawn.field());
            }
            items.add(drawn);
        }
        if (empty.size() > MANY) {
            form.add(forAll(empty));
        }
        Button sign = new Button(words.get("desk.check.sign", toCheck.unwell().size()), click -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setDisableOnClick(true);
        Div foot = new Div(sign);
        foot.addClassName("check-foot");
        form.add(items, foot);
        return form;
    }

    private Component forAll(List<TextField> fields) {
        TextField line = new TextField(words.get("desk.check.forAll"));
        line.setMaxLength(MorningChecks.LONGEST_REMARK);
        Button fill = new Button(words.get("desk.check.fill"), click -> fields.stream()
                .filter(field -> field.getValue().isBlank())
                .forEach(field -> field.setValue(line.getValue())));
        Div row = new Div(line, fill);
        row.addClassName("check-all");
        return row;
    }

    private void sign() {
        boolean signed = Notices.attempt(words, () -> {
            MorningCheck check = checks.sign(current.get(), null, typed);
            typed.clear();
            Notices.done(words.get("desk.check.done", check.exceptions().size()));
        });
        read();
        if (signed) {
            now.scrollIntoView();
        }
    }

    private void showPast(@Nullable String cursor) {
        CursorPage<MorningCheck> page = checks.page(current.get(), null, cursor, PAGE);
        if (cursor == null) {
            past.add(new H2(words.get("desk.check.past")));
            if (page.items().isEmpty()) {
                past.add(second(words.get("desk.check.past.none")));
            }
        }
        page.items().forEach(check -> past.add(new SignedCheck(words, grids, times, check)));
        String next = page.next();
        if (next != null) {
            Button more = new Button(words.get("desk.more"));
            more.addClickListener(click -> {
                past.remove(more);
                showPast(next);
            });
            past.add(more);
        }
    }

    private static Paragraph second(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hub-second");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.check.title");
    }
}
