package streethub.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import streethub.identity.CurrentActor;
import streethub.notice.MailAddresses;
import streethub.notice.Notice;
import streethub.notice.NoticeBox;
import streethub.shared.CursorPage;
import streethub.shared.Texts;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.LiveNotices;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What one has been told, the newest first; what was new is marked, and is no longer new once it was shown. */
@Route(value = "notices", layout = HubLayout.class)
@PermitAll
final class NoticesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient NoticeBox box;
    private final transient CurrentActor current;
    private final transient DueWords dues;
    private final transient TimeWords times;
    private final transient Words words;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    NoticesView(
            NoticeBox box,
            MailAddresses addresses,
            CurrentActor current,
            DueWords dues,
            TimeWords times,
            Texts texts,
            LiveNotices live) {
        this.box = box;
        this.current = current;
        this.dues = dues;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassName("person");
        list.addClassName("person-list");
        more = new Button(words.get("notices.more"), click -> read(next));
        add(new PersonTop(words, back()), new H1(words.get("notices.title")), list, more);
        if (addresses.available()) {
            add(new MailForm(addresses, current, words));
        }
        live.tell(this, changed -> {
            if (changed.contains(current.get().username()) && box.unread(current.get()) > 0) {
                begin();
            }
        });
    }

    private Anchor back() {
        return current.get().isStaff()
                ? new Anchor("inbox", "‹ " + words.get("desk.menu.inbox"))
                : PersonTop.home(words);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        begin();
    }

    private void begin() {
        list.removeAll();
        read(null);
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(words.get("notices.none")));
        }
    }

    private void read(@Nullable String cursor) {
        CursorPage<Notice> page = box.page(current.get(), cursor, PAGE);
        page.items().forEach(notice -> list.add(card(notice)));
        next = page.next();
        more.setVisible(next != null);
        if (cursor == null && !page.items().isEmpty()) {
            box.read(current.get(), page.items().getFirst().id());
        }
    }

    private Anchor card(Notice notice) {
        Span sentence = new Span(words.get(notice.key(), notice.arguments().toArray()));
        Span at = new Span(dues.ago(words.locale(), notice.at()));
        at.setTitle(times.exactly(notice.at()));
        at.addClassNames("hub-second", "hub-small");
        Anchor card = new Anchor(notice.link());
        card.add(sentence, at);
        card.setRouterIgnore(true);
        card.addClassNames("hub-card", "notice");
        if (!notice.read()) {
            Span fresh = new Span(words.get("notices.new"));
            fresh.addClassName("notice-new");
            card.add(fresh);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.get("notices.title") + " · " + words.get("web.site");
    }
}
