package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.forum.Moderation;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.forum.SeenPost;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/**
 * The moderator's desk: the posts that wait, and beside them the one that is read. A clear post takes one key. What is
 * decided is sent ten seconds later, or when the moderator leaves, and can be undone until then.
 */
@Route(value = "moderation", layout = StaffLayout.class)
@RolesAllowed({"MODERATOR", "SECRETARY", "ADMIN"})
final class ModerationView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String POST = "post";

    /** While the first page is being put together it cannot be focused yet: tries until it is, or something else. */
    private static final String TAKE_FOCUS = """
            const desk = this;
            let left = 100;
            desk.focus({preventScroll: true});
            (function again() {
              if (left-- > 0 && (document.activeElement ?? document.body) === document.body) {
                desk.focus({preventScroll: true});
                setTimeout(again, 50);
              }
            })();""";

    private final transient CurrentActor current;
    private final transient ReviewQueue queue;
    private final transient ModerationReading reading;
    private final transient Moderation moderation;
    private final transient ReviewHead heads;
    private final transient ReviewSides sides;
    private final transient ReviewVerbs verbs;
    private final transient KeptDecisions decisions;
    private final transient Words words;
    private final QueueList list;
    private final UndoBar undo;
    private final Div shown = new Div();
    private final Button bulk;
    private final H1 heading = new H1();
    private transient List<ReviewCase> waiting = List.of();
    private boolean more;
    private int most = ReviewQueue.PAGE;
    private transient @Nullable ReviewCase open;

    ModerationView(
            CurrentActor current,
            ReviewQueue queue,
            ModerationReading reading,
            Moderation moderation,
            ReviewHead heads,
            ReviewSides sides,
            ReviewVerbs verbs,
            KeptDecisions decisions,
            DueWords dues,
            Texts texts,
            LiveCases live) {
        this.current = current;
        this.queue = queue;
        this.reading = reading;
        this.moderation = moderation;
        this.heads = heads;
        this.sides = sides;
        this.verbs = verbs;
        this.decisions = decisions;
        this.words = new Words(texts, getLocale());
        addClassNames("inbox", "moderation");
        // So that it hears keys wherever in it somebody has clicked.
        getElement().setAttribute("tabindex", "-1");
        bulk = new Button(words.get("desk.forum.bulk", 0), click -> approveTicked());
        list = new QueueList(words, dues, this::countTicked, this::goOn);
        undo = new UndoBar(words, this::undo);
        Paragraph keys = new Paragraph(words.get("desk.forum.keys"));
        keys.addClassNames("desk-keys", "hub-second", "hub-small");
        Div left = new Div(heading, list, bulk, keys);
        if (current.get().has(Role.ADMIN)) {
            Anchor boards = new Anchor("moderation/boards", words.get("desk.boards"));
            boards.addClassName("hub-small");
            left.add(boards);
        }
        left.addClassName("inbox-list");
        Div right = new Div(shown);
        right.addClassName("inbox-case");
        add(left, right, undo);
        keys();
        live.tell(this, this::changed);
        addDetachListener(leaving -> undo.sendAll());
    }

    private void keys() {
        key(Key.KEY_J, () -> step(1));
        key(Key.KEY_K, () -> step(-1));
        key(Key.KEY_A, () -> with(post -> verbs.approve(words, post, this::keep)));
        key(Key.KEY_R, () -> with(post -> verbs.reject(words, post, this::keep)));
        key(Key.KEY_E, () -> with(post -> verbs.propose(words, post, this::keep)));
        key(Key.KEY_U, this::undo);
    }

    private void key(Key key, Runnable action) {
        Shortcuts.addShortcutListener(this, action::run, key).listenOn(this);
    }

    private void with(Consumer<ReviewCase> action) {
        ReviewCase post = open;
        if (post != null) {
            action.accept(post);
        }
    }

    private void step(int by) {
        int at = indexOf(open);
        int next = at < 0 ? 0 : at + by;
        if (next == waiting.size() && more) {
            goOn();
        }
        if (next >= 0 && next < waiting.size()) {
            go(waiting.get(next).id());
        }
    }

    private int indexOf(@Nullable ReviewCase post) {
        for (int i = 0; i < waiting.size(); i++) {
            if (post != null && waiting.get(i).id().equals(post.id())) {
                return i;
            }
        }
        return -1;
    }

    /** Keeps the decision about the post and goes on to the next one. */
    private void keep(ReviewCase post, String said, Consumer<Actor> verb) {
        int at = indexOf(post);
        keep(Set.of(post.id()), words.get("desk.forum.undo.what", said, post.title()), verb);
        boolean narrow = hasClassName("has-case");
        if (waiting.isEmpty()) {
            go(null);
        } else {
            String next =
                    waiting.get(Math.min(Math.max(at, 0), waiting.size() - 1)).id();
            if (narrow) {
                go(next);
            } else {
                open(next);
            }
        }
    }

    private void keep(Set<String> ids, String said, Consumer<Actor> verb) {
        Actor actor = current.get();
        UI ui = UI.getCurrent();
        undo.keep(decisions.keep(ids, () -> verb.accept(actor), failed -> tell(ui, failed)), said);
        reload();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void tell(UI ui, @Nullable RuntimeException failed) {
        Future<Void> unused = ui.access(() -> sent(failed));
    }

    private void sent(@Nullable RuntimeException failed) {
        undo.tidy();
        if (failed instanceof Refusal refusal) {
            Notices.refused(words, words.texts().get(words.locale(), refusal));
        } else if (failed != null) {
            throw failed;
        }
        if (isAttached()) {
            reload();
        }
    }

    private void undo() {
        KeptDecision undone = undo.undo();
        reload();
        if (undone != null) {
            go(undone.posts().iterator().next());
        }
    }

    private void approveTicked() {
        Set<SeenPost> read = list.ticked();
        if (!read.isEmpty()) {
            keep(
                    read.stream().map(SeenPost::id).collect(Collectors.toUnmodifiableSet()),
                    words.get("desk.forum.bulk", read.size()),
                    actor -> moderation.approveAll(actor, read));
            go(null);
        }
    }

    private void countTicked() {
        int ticked = list.ticked().size();
        bulk.setText(words.get("desk.forum.bulk", ticked));
        bulk.setVisible(ticked > 0);
    }

    private static void go(@Nullable String id) {
        UI.getCurrent().navigate("moderation", id == null ? QueryParameters.empty() : QueryParameters.of(POST, id));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(POST);
        setClassName("has-case", asked.isPresent());
        read();
        open(asked.orElseGet(() -> waiting.isEmpty() ? null : waiting.getFirst().id()));
    }

    /** Shows the post of that id beside the list; null for none. */
    private void open(@Nullable String id) {
        try {
            open = id == null ? null : reading.find(current.get(), id);
            draw();
        } catch (Refusal refusal) {
            open = null;
            draw();
            shown.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
        show();
        // A button that was pressed may be gone, and with it whoever hears the keys.
        getElement().executeJs(TAKE_FOCUS);
    }

    private void show() {
        ReviewCase post = open;
        heading.setText(words.get(more ? "desk.forum.waiting.more" : "desk.forum.waiting", waiting.size()));
        list.show(waiting, more, post == null ? null : post.id());
    }

    private void read() {
        ReviewQueue.Waiting found = queue.read(current.get(), undo.posts(), most);
        waiting = found.posts();
        more = found.more();
    }

    /** Those behind the last one are shown too. */
    private void goOn() {
        most += ReviewQueue.PAGE;
        reload();
    }

    private void reload() {
        read();
        show();
    }

    /** Others decide too, and authors write anew: the list follows, and so does the post beside it. */
    private void changed(Set<String> cases) {
        if (!current.get().isStaff() || cases.stream().noneMatch(number -> number.startsWith("F"))) {
            return;
        }
        reload();
        ReviewCase post = open;
        if (post == null && !waiting.isEmpty()) {
            open(waiting.getFirst().id());
        } else if (post != null && cases.contains(post.id()) && isOld(post)) {
            open(post.id());
        }
    }

    /** A button that somebody is about to press is not replaced without need. */
    private boolean isOld(ReviewCase post) {
        try {
            return !reading.find(current.get(), post.id()).equals(post);
        } catch (Refusal gone) {
            return true;
        }
    }

    private void draw() {
        shown.removeAll();
        shown.setClassName("case", true);
        BackLink back = new BackLink("moderation", words.get("desk.menu.moderation"));
        ReviewCase post = open;
        if (post == null) {
            shown.add(back);
            shown.add(CaseTabs.nothing(words.get("desk.forum.choose")));
            return;
        }
        Div work = new Div(actions(post));
        work.addClassName("case-work");
        shown.add(back, heads.draw(words, post), work, sides.draw(words, post));
    }

    private Component actions(ReviewCase post) {
        Div buttons = new Div();
        buttons.addClassNames("case-buttons", "mod-buttons");
        if (ReviewVerbs.isOpen(post)) {
            Button approve = button("desk.forum.approve.key", () -> verbs.approve(words, post, this::keep));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(approve, button("desk.forum.reject.key", () -> verbs.reject(words, post, this::keep)));
        } else {
            buttons.add(CaseTabs.nothing(words.get("desk.forum.over")));
        }
        if (ReviewVerbs.isToPropose(post)) {
            buttons.add(button("desk.forum.propose.key", () -> verbs.propose(words, post, this::keep)));
        }
        if (ReviewVerbs.isToAsk(post)) {
            buttons.add(TaskActions.other(words, "desk.forum.ask", () -> verbs.ask(words, post, this::keep)));
        }
        if (ReviewVerbs.isToTakeDown(post)) {
            buttons.add(button("desk.forum.takeDown", () -> verbs.takeDown(words, post, this::handled)));
        }
        if (ReviewVerbs.isMovable(post)) {
            buttons.add(TaskActions.other(words, "desk.forum.move", () -> verbs.move(words, post, this::handled)));
        }
        if (ReviewVerbs.isCase(post)) {
            buttons.add(
                    TaskActions.other(words, "desk.forum.hand", () -> verbs.hand(words, post, number -> handled())));
        }
        Div actions = new Div(buttons);
        actions.addClassName("case-actions");
        return actions;
    }

    private Button button(String key, Runnable press) {
        return new Button(words.get(key), click -> press.run());
    }

    /** What was done at once shows at once, with the case's number where there is one. */
    private void handled() {
        reload();
        with(post -> open(post.id()));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.moderation");
    }
}
