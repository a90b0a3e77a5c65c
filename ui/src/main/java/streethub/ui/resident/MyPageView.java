package streethub.ui.resident;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.notice.NoticeBox;
import streethub.resident.HomeStatus;
import streethub.resident.HomeView;
import streethub.resident.ResidentTags;
import streethub.resident.Residents;
import streethub.shared.Texts;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.LiveNotices;
import streethub.ui.desk.NoticeBell;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Notices;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.Words;

/** What the hub knows of a resident, to see and to correct: where they live, and the tags on them. */
@Route(value = "my", layout = HubLayout.class)
@RolesAllowed("RESIDENT")
final class MyPageView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Residents residents;
    private final transient ResidentTags tags;
    private final transient Grids grids;
    private final transient CurrentActor current;
    private final transient Words words;
    private final Div homes = new Div();

    MyPageView(
            Residents residents,
            ResidentTags tags,
            NoticeBox notices,
            Grids grids,
            CurrentActor current,
            Texts texts,
            LiveCases live,
            LiveNotices told) {
        this.residents = residents;
        this.tags = tags;
        this.grids = grids;
        this.current = current;
        this.words = new Words(texts, getLocale());
        addClassName("person");
        homes.addClassName("person-list");
        add(
                new PersonTop(words, PersonTop.home(words), new NoticeBell(notices, current.get(), words, told)),
                new H1(words.get("my.title", current.get().displayName())),
                link("my-bookings", "book.mine"),
                link("enterprises", "book.enterprises"),
                password(),
                new H2(words.get("my.home")),
                homes,
                new H2(words.get("my.tags")),
                new Paragraph(tagWords()));
        live.tell(this, changed -> {
            if (residents.mine(current.get()).stream().anyMatch(home -> changed.contains(home.number()))) {
                draw();
            }
        });
        draw();
    }

    private Anchor link(String address, String key) {
        Anchor link = new Anchor(address, words.get(key));
        link.addClassName("person-link");
        return link;
    }

    private Anchor password() {
        Anchor password = link("/password", "password.title");
        password.setRouterIgnore(true);
        return password;
    }

    private String tagWords() {
        Set<String> own = tags.mine(current.get());
        return own.isEmpty() ? words.get("my.tags.none") : String.join("、", own);
    }

    private void draw() {
        homes.removeAll();
        boolean waits = false;
        for (HomeView home : residents.mine(current.get())) {
            if (home.status() != HomeStatus.ENDED) {
                homes.add(card(home));
            }
            waits |= home.status() == HomeStatus.CLAIMED;
        }
        if (homes.getComponentCount() == 0) {
            homes.add(new Paragraph(words.get("my.home.none")));
        }
        if (!waits) {
            homes.add(new ClaimForm(grids, words, this::claim));
        }
    }

    private Div card(HomeView home) {
        Paragraph where = new Paragraph(grids.words(home.building()) + " " + home.door());
        where.addClassName("book-strong");
        Div card = new Div(
                new HomeSign(words, home.status()), where, new Paragraph(words.get("resident.kind." + home.kind())));
        card.addClassNames("hub-card", "person-card");
        String reason = home.reason();
        if (reason != null) {
            card.add(new Paragraph(words.get("my.home.reason", reason)));
        }
        if (home.status() == HomeStatus.CLAIMED) {
            card.add(new Paragraph(words.get("my.home.waits")), leave(home, "my.home.withdraw"));
        } else if (home.status() == HomeStatus.CONFIRMED) {
            card.add(leave(home, "my.home.leave"));
        }
        return card;
    }

    private LeaveButton leave(HomeView home, String key) {
        return new LeaveButton(words, key, () -> {
            if (Notices.attempt(words, () -> residents.leave(current.get(), home.number()))) {
                Notices.done(words.get("my.home.left"));
                draw();
            }
        });
    }

    private void claim(ClaimForm form) {
        if (Notices.attempt(words, () -> residents.claim(current.get(), form.building(), form.door(), form.kind()))) {
            Notices.done(words.get("my.home.claimed"));
            draw();
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("my.page") + " · " + words.get("web.site");
    }
}
