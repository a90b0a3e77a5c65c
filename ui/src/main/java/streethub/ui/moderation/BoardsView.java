package streethub.ui.moderation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import streethub.forum.BoardView;
import streethub.forum.Boards;
import streethub.forum.Forum;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TermsCard;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The boards of the forum: whose each is, whether posts are reviewed before or after; an admin adds and changes them. */
@Route(value = "moderation/boards", layout = StaffLayout.class)
@PermitAll
final class BoardsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "moderation/boards";

    private final transient CurrentActor current;
    private final transient Forum forum;
    private final transient Boards boards;
    private final transient Grids grids;
    private final transient Words words;
    private final Div list = new Div();
    private final Div form = new Div();

    BoardsView(CurrentActor current, Forum forum, Boards boards, Grids grids, Texts texts) {
        this.current = current;
        this.forum = forum;
        this.boards = boards;
        this.grids = grids;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "rules");
        list.addClassName("letters-list");
        BackLink back = new BackLink("moderation", words.get("desk.menu.moderation"));
        add(back, new H1(words.get("desk.boards")), CaseTabs.nothing(words.get("desk.boards.lead")), form, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("board")
                .orElse(""));
    }

    private void show(String chosen) {
        list.removeAll();
        form.removeAll();
        boolean keeper = current.get().has(Role.ADMIN);
        List<BoardView> all = forum.boards();
        if (all.isEmpty()) {
            list.add(CaseTabs.nothing(words.get(keeper ? "desk.boards.none" : "desk.boards.none.ask")));
        }
        all.forEach(board -> list.add(card(board, keeper && current.get().administers(board.gridUnit()))));
        if (keeper) {
            // What is being changed stands above the list, a new one below what there is.
            BoardForm editor = new BoardForm(words, current.get(), grids, this::keep);
            Optional<BoardView> begun =
                    all.stream().filter(board -> board.id().equals(chosen)).findFirst();
            begun.ifPresent(editor::beginWith);
            (begun.isPresent() ? form : list).add(editor);
        }
    }

    private TermsCard card(BoardView board, boolean mine) {
        TermsCard card = new TermsCard(
                board.name(),
                board.id(),
                List.of(
                        words.get("forum.kind." + board.kind()),
                        grids.words(board.gridUnit()),
                        words.get("forum.mode." + board.mode()),
                        words.get(
                                board.anonymousAllowed() ? "desk.boards.anonymous.yes" : "desk.boards.anonymous.no")));
        if (mine) {
            card.lead(HERE + "?board=" + board.id(), words.get("desk.boards.change"));
        }
        return card;
    }

    private void keep(BoardView board) {
        boards.save(
                current.get(),
                board.id(),
                board.name(),
                board.kind(),
                board.gridUnit(),
                board.mode(),
                board.anonymousAllowed());
        Notices.done(words.get("desk.boards.saved", board.name()));
        UI.getCurrent().navigate(HERE);
        show("");
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.boards");
    }
}
