package streethub.ui.inbox;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmRules;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/**
 * The inbox: four tabs, the soonest due first, the case opened beside the list. The address says all of it, and what
 * others do appears by itself.
 */
@Route(value = "inbox", layout = StaffLayout.class)
@PermitAll
final class InboxView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient TaskInbox inbox;
    private final transient Words words;
    private final InboxTabs tabs;
    private final InboxFilters filters;
    private final DeskList<TaskCard> list;
    private final ChosenTasks chosen;
    private final List<CasePage<?>> pages;
    private final Anchor back = new Anchor();
    private final Paragraph nothing;
    private transient InboxAddress address = new InboxAddress(InboxFilter.all(InboxQueue.CLAIMABLE), null);
    private transient @Nullable TaskCard focused;

    InboxView(
            CurrentActor current,
            TaskInbox inbox,
            Grids grids,
            AlarmRules alarms,
            Texts texts,
            InboxRows rows,
            List<CasePage<?>> pages,
            LiveCases live) {
        this.current = current;
        this.inbox = inbox;
        this.pages = List.copyOf(pages);
        this.words = new Words(texts, getLocale());
        addClassName("inbox");
        tabs = new InboxTabs(words);
        filters = new InboxFilters(words, current.get(), grids, alarms, this::filter);
        list = new DeskList<>(
                (cursor, limit) -> inbox.page(current.get(), address.filter(), cursor, limit),
                card -> rows.of(words, card));
        list.setPartNameGenerator(card -> card.caseNumber().equals(address.openCase()) ? "open" : null);
        list.addItemClickListener(click -> open(click.getItem()));
        list.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        Paragraph keys = new Paragraph(words.get("desk.inbox.keys"));
        keys.addClassNames("desk-keys", "hub-second", "hub-small");
        chosen = new ChosenTasks(words, inbox, current, this::untick);
        Div left = new Div(tabs, filters, list, chosen, keys);
        left.addClassName("inbox-list");
        nothing = new Paragraph(words.get("desk.inbox.choose"));
        nothing.addClassNames("hub-second", "inbox-nothing");
        back.setText("‹ " + words.get("desk.menu.inbox"));
        back.addClassName("case-back");
        Div right = new Div(back, nothing);
        this.pages.forEach(right::add);
        right.addClassName("inbox-case");
        add(left, right);
        key(Key.ENTER, this::open);
        key(Key.KEY_C, this::claim);
        key(Key.KEY_H, this::handUp);
        live.tell(this, this::changed);
    }

    private void key(Key key, Consumer<TaskCard> action) {
        Shortcuts.addShortcutListener(
                        list,
                        () -> {
                            TaskCard card = focused;
                            if (card != null) {
                                action.accept(card);
                            }
                        },
                        key)
                .listenOn(list);
    }

    private void untick() {
        list.deselectAll();
        list.reload();
        count();
    }

    private void filter(InboxFilter filter) {
        go(new InboxAddress(filter, address.openCase()));
    }

    private void open(TaskCard card) {
        go(address.opening(card.caseNumber()));
    }

    private void claim(TaskCard card) {
        if (Notices.attempt(words, () -> inbox.claim(current.get(), card.id()))) {
            Notices.done(words.get("desk.claim.done", card.caseNumber()));
            open(card);
        }
    }

    private void handUp(TaskCard card) {
        open(card);
        page(card.caseNumber()).handUp();
    }

    private static void go(InboxAddress address) {
        UI.getCurrent().navigate("inbox", address.query());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        InboxAddress before = address;
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        filters.show(address.filter());
        list.sayWhenEmpty(words.get("desk.inbox.empty." + address.filter().queue()));
        if (address.filter().equals(before.filter())) {
            list.getDataProvider().refreshAll();
        } else {
            chosen.show(Set.of());
            list.letChoose(address.filter().queue() == InboxQueue.MINE ? chosen::show : null);
            list.reload();
        }
        count();
        showCase(before);
    }

    private void showCase(InboxAddress before) {
        String number = address.openCase();
        setClassName("has-case", number != null);
        pages.forEach(page -> page.setVisible(number != null && page == page(number)));
        nothing.setVisible(number == null);
        back.setVisible(number != null);
        back.setHref("inbox?" + address.opening(null).query().getQueryString());
        if (number != null && !number.equals(before.openCase())) {
            page(number).show(number);
        }
    }

    private CasePage<?> page(String number) {
        return pages.stream()
                .filter(page -> number.startsWith(page.letters()))
                .max(Comparator.comparingInt(page -> page.letters().length()))
                .orElseThrow();
    }

    /** The open case follows by itself; here the list does, for as long as the person is logged in. What changed is unticked. */
    private void changed(Set<String> cases) {
        if (current.get().isStaff()) {
            List.copyOf(list.getSelectedItems()).stream()
                    .filter(card -> cases.contains(card.caseNumber()))
                    .forEach(list::deselect);
            list.reload();
            count();
        }
    }

    private void count() {
        tabs.show(address, inbox.counts(current.get()));
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.inbox");
    }
}
