package streethub.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.casework.InboxCounts;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.Texts;
import streethub.testing.TestClock.MovableClock;
import streethub.ui.DeskTest;
import streethub.ui.desk.DeskList;
import streethub.ui.incident.CasePanel;
import streethub.ui.shell.Languages;
import streethub.ui.web.Words;

class InboxViewTests extends DeskTest {

    private static final String COLLEAGUE = "inbox-night-shift";

    @Autowired
    TaskInbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    InboxRows rows;

    @Autowired
    Texts texts;

    @Autowired
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void showsFourTabsWithWhatStandsInEach() {
        String number = reportedByStaff();
        logIn("building");
        go("inbox");
        InboxCounts counts = inbox.counts(people.as("building"));
        assertThat(tab("我的")).isEqualTo("我的" + counts.mine());
        assertThat(tab("可认领")).isEqualTo("可认领" + counts.claimable());
        assertThat(tab("我发起")).isEqualTo("我发起" + counts.started());
        assertThat(tab("已办")).isEqualTo("已办");
        assertThat(numbers()).contains(number);

        go("inbox?queue=mine");
        assertThat(numbers()).doesNotContain(number);
    }

    @Test
    void opensTheCaseBesideTheListAndSaysSoInTheAddress() {
        String number = reportedByStaff();
        logIn("building");
        go("inbox?queue=claimable");
        test(list()).clickRow(numbers().indexOf(number));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("inbox?queue=claimable&case=" + number);
        assertThat(page()).contains(number, "为什么在这里", "认领并受理");
        assertThat(find(CasePanel.class).single().isVisible()).isTrue();
    }

    @Test
    void movesATaskFromTabToTabAsItIsWorkedOn() {
        String number = reportedByStaff();
        logIn("building");
        go("inbox?queue=claimable&case=" + number);
        press("认领并受理");
        go("inbox?queue=mine");
        assertThat(numbers()).contains(number);
        go("inbox?queue=mine&case=" + number);
        write("处置情况", "修好了");
        press("提交结果，转核查");
        go("inbox?queue=done");
        assertThat(numbers()).contains(number);
    }

    @Test
    void showsACaseThatArrivesWhileItIsOpen() {
        logIn("building");
        go("inbox");
        String number = reportedByStaff();
        until(() -> page().contains("可认领" + inbox.counts(people.as("building")).claimable()));
        assertThat(numbers()).contains(number);
    }

    @Test
    void saysByHowMuchATaskIsOverdue() {
        String number = reportedByStaff();
        logIn("building");
        go("inbox");
        TaskCard card = cards().stream()
                .filter(it -> it.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
        clock.forward(Duration.between(clock.instant(), card.dueAt().plus(Duration.ofMinutes(12))));
        DeskList.Row row = rows.of(words(), card);
        assertThat(row.time()).isEqualTo("▲ 超时 12 分钟");
        assertThat(row.timeStyle()).isEqualTo("hub-alarm");

        go("inbox?overdue=1");
        assertThat(numbers()).contains(number);
        clock.reset();
        go("inbox");
        go("inbox?overdue=1");
        assertThat(numbers()).doesNotContain(number);
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    @Test
    void filtersByKindAndGridUnit() {
        String number = reported();
        logIn("dispatcher");
        go("inbox?subject=incident.kind.FACILITY_FAULT&unit=" + people.buildingCode());
        assertThat(numbers()).contains(number);
        go("inbox?subject=incident.kind.ROAD_DAMAGE");
        assertThat(numbers()).doesNotContain(number);
    }

    @Test
    void handsSeveralTasksOverTogether() {
        List<String> three = claimThree();
        go("inbox?queue=mine");
        assertThat(chosen()).isEmpty();
        tick(three.get(0));
        tick(three.get(2));
        assertThat(chosen()).isEqualTo("已选 2 件");
        press("转交同事");
        choose("夜班网格员");
        press("转交同事");
        assertThat(notice()).contains("已转交 2 件任务");
        assertThat(numbers()).contains(three.get(1)).doesNotContain(three.get(0), three.get(2));
        assertThat(list().getSelectedItems()).isEmpty();
        assertThat(heldBy(COLLEAGUE)).contains(three.get(0), three.get(2));
    }

    @Test
    void handsNothingOverWhereOneTaskIsGoneAndSaysWhich() {
        List<String> three = claimThree();
        go("inbox?queue=mine");
        three.forEach(this::tick);
        press("转交同事");
        incidents.handUp(people.as("building"), three.get(1), "要大型设备");
        choose("夜班网格员");
        press("转交同事");
        assertThat(notice()).contains("一件也没有转交", three.get(1));
        assertThat(heldBy("building")).contains(three.get(0), three.get(2));
    }

    @Test
    void asksForTheColleague() {
        List<String> three = claimThree();
        go("inbox?queue=mine");
        tick(three.getFirst());
        press("转交同事");
        press("转交同事");
        assertThat(notice()).contains("一件也没有转交", "请选择一位");
        assertThat(heldBy("building")).contains(three.getFirst());
    }

    @Test
    void saysWhereNoColleagueMayDoAllOfThem() {
        String number = reported();
        claim(logIn("dispatcher"), number);
        go("inbox?queue=mine");
        tick(number);
        press("转交同事");
        assertThat(find(Paragraph.class).withTextContaining("没有同事能办理").exists()).isTrue();
        assertThat(find(Button.class).withText("转交同事").last().isEnabled()).isFalse();
    }

    @Test
    void ticksNothingThatIsNotShown() {
        List<String> three = claimThree();
        go("inbox?queue=mine");
        tick(three.getFirst());
        go("inbox?queue=mine&case=" + three.get(1));
        assertThat(chosen()).isEqualTo("已选 1 件");
        go("inbox?queue=mine&overdue=1");
        assertThat(chosen()).isEmpty();
        go("inbox?queue=claimable");
        assertThat(list().getSelectionMode()).isEqualTo(Grid.SelectionMode.NONE);
    }

    @Test
    void unticksWhatOthersHaveChanged() {
        List<String> three = claimThree();
        go("inbox?queue=mine");
        tick(three.get(0));
        tick(three.get(1));
        incidents.handUp(people.as("building"), three.get(1), "要大型设备");
        until(() -> chosen().equals("已选 1 件"));
        assertThat(list().getSelectedItems()).extracting(TaskCard::caseNumber).containsExactly(three.get(0));
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        logIn("venue");
        go("inbox?queue=mine");
        assertThat(page()).contains("您手上没有任务");
    }

    @Test
    void speaksEnglish() {
        String number = reportedByStaff();
        logIn("building");
        speakEnglish();
        go("inbox?case=" + number);
        assertThat(page()).contains("Free to take", "Why it is here", "Take and accept", "Facility fault");
    }

    @Test
    void isForStaffOnly() {
        logIn("resident");
        go("inbox");
        assertThat(getCurrentView()).isNotInstanceOf(InboxView.class);
        assertThat(page()).doesNotContain("可认领");
    }

    /** Three cases whose tasks the building's worker holds, whose colleague works at night. */
    private List<String> claimThree() {
        if (accounts.find(COLLEAGUE).isEmpty()) {
            accounts.create(
                    Actor.system(),
                    new NewAccount(
                            COLLEAGUE, "夜班网格员", "bamboo river lamp", Set.of(Role.GRID_WORKER), people.buildingCode()));
        }
        List<String> three = List.of(reportedByStaff(), reportedByStaff(), reportedByStaff());
        Actor building = logIn("building");
        three.forEach(number -> claim(building, number));
        return three;
    }

    /** Before the page is open, which would hear of it. */
    private void claim(Actor actor, String number) {
        String task = inbox.page(actor, InboxFilter.all(InboxQueue.CLAIMABLE), null, 200).items().stream()
                .filter(card -> card.caseNumber().equals(number))
                .map(TaskCard::id)
                .findFirst()
                .orElseThrow();
        inbox.claim(actor, task);
    }

    private TaskCard card(String number) {
        return cards().stream()
                .filter(it -> it.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void tick(String number) {
        list().select(card(number));
    }

    /** What stands under the list while something is ticked. */
    private String chosen() {
        return find(ChosenTasks.class).all().stream()
                .flatMap(bar -> find(Span.class, bar).all().stream().limit(1))
                .map(Span::getText)
                .collect(Collectors.joining());
    }

    private void choose(String colleague) {
        ComboBoxTester<ComboBox<Actor>, Actor> to = test(combo());
        to.selectItem(colleague);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Actor> combo() {
        return find(ComboBox.class).withLabel("同事").last();
    }

    private List<String> heldBy(String username) {
        return inbox.page(people.as(username), InboxFilter.all(InboxQueue.MINE), null, 200).items().stream()
                .map(TaskCard::caseNumber)
                .toList();
    }

    private Words words() {
        return new Words(texts, Languages.CHINESE);
    }

    private void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private String tab(String name) {
        return find(Anchor.class)
                .withCondition(it -> it.getElement().getTextRecursively().startsWith(name))
                .atIndex(1)
                .getElement()
                .getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private DeskList<TaskCard> list() {
        return find(DeskList.class).single();
    }

    private List<TaskCard> cards() {
        return list().getDataProvider()
                .fetch(new Query<>(0, 200, List.of(), null, null))
                .toList();
    }

    private List<String> numbers() {
        return cards().stream().map(TaskCard::caseNumber).toList();
    }
}
