package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.refused;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.casework.InboxFilter;
import streethub.casework.InboxQueue;
import streethub.casework.TaskInbox;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.notice.NoticeBox;
import streethub.resident.HomeView;
import streethub.resident.HousingKind;
import streethub.resident.Residents;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** What a courtyard decides in common, from the proposal to the case that carries it out. */
@DemoHubTest
@Import(ForumHub.class)
class CommonMatterTests {

    @Autowired
    Posts posts;

    @Autowired
    CommonMatters matters;

    @Autowired
    MatterReading reading;

    @Autowired
    TopicMoves moves;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    NoticeBox box;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Residents homes;

    @Autowired
    Accounts accounts;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void neighboursDiscussVoteAndTheSecretaryDecides() {
        Actor anna = neighbour("matter-anna", "2-101");
        Actor bo = neighbour("matter-bo", "2-102");
        Actor cai = neighbour("matter-cai", "2-102");
        String topic = topic(anna);
        String number = matters.propose(anna, topic, proposal()).number();
        assertThat(number).matches("M\\d{8}-\\d{4}-\\d");
        assertThat(matters.of(topic)).isEmpty();
        refused(Refusal.Kind.CONFLICT, () -> matters.propose(bo, topic, proposal()));
        matters.admit(people.as("secretary"), topic, true, null);
        assertThat(matters.of(topic).orElseThrow().stage()).isEqualTo(MatterStage.DISCUSSION);
        refused(Refusal.Kind.CONFLICT, () -> matters.vote(anna, topic, 0));

        hub.fire(number, "IntermediateEvent_DiscussionOver");
        matters.vote(anna, topic, 0);
        refused(Refusal.Kind.CONFLICT, () -> matters.vote(anna, topic, 1));
        refused(Refusal.Kind.INVALID, () -> matters.vote(bo, topic, 3));
        refused(Refusal.Kind.INVALID, () -> matters.vote(bo, topic, null));
        refused(Refusal.Kind.FORBIDDEN, () -> matters.vote(ForumHub.resident("matter-far"), topic, 0));
        matters.vote(bo, topic, 0);
        assertThat(matters.hasVoted(cai, topic)).isTrue();
        refused(Refusal.Kind.CONFLICT, () -> matters.vote(cai, topic, 1));
        assertThat(matters.of(topic).orElseThrow().result()).isNull();

        hub.fire(number, "IntermediateEvent_VoteOver");
        MatterView.Result result = matters.of(topic).orElseThrow().result();
        assertThat(result).isNotNull();
        if (result != null) {
            assertThat(result.votes()).containsExactly(2, 0, 0);
            assertThat(result.entitled()).isGreaterThanOrEqualTo(2);
            assertThat(result.voted()).isEqualTo(2);
        }
        refused(Refusal.Kind.CONFLICT, () -> matters.vote(neighbour("matter-late", "2-103"), topic, 0));

        refused(Refusal.Kind.INVALID, () -> matters.decide(people.as("secretary"), topic, true, " ", true));
        matters.decide(people.as("secretary"), topic, true, "多数同意", true);
        MatterView decided = matters.of(topic).orElseThrow();
        assertThat(decided.stage()).isEqualTo(MatterStage.DECIDED);
        assertThat(decided.accepted()).isTrue();
        assertThat(decided.reasons()).isEqualTo("多数同意");
        assertThat(decided.caseNumber()).isNotNull();
        assertThat(hub.running(number)).isZero();
    }

    @Test
    void theSecretaryRefusesWithReasonsAndItMayBeProposedAnew() {
        Actor anna = neighbour("refused-anna", "3-101");
        String topic = topic(anna);
        matters.propose(anna, topic, proposal());
        refused(Refusal.Kind.INVALID, () -> matters.admit(people.as("secretary"), topic, false, null));
        assertThat(matters.own(anna, topic)).map(MatterView::stage).contains(MatterStage.PROPOSED);
        matters.admit(people.as("secretary"), topic, false, "不归院落管");
        assertThat(matters.of(topic)).isEmpty();
        assertThat(matters.own(anna, topic)).map(MatterView::reasons).contains("不归院落管");
        assertThat(matters.own(neighbour("refused-bo", "3-102"), topic)).isEmpty();
        assertThat(matters.own(Actor.anonymous(), topic)).isEmpty();
        assertThat(box.page(anna, null, 10).items())
                .anySatisfy(notice -> assertThat(notice.arguments()).contains("不归院落管"));
        matters.propose(anna, topic, new NewMatter("换个提法", List.of("要", "不要"), Voters.PERSON));
        matters.admit(people.as("secretary"), topic, true, null);
        MatterView admitted = matters.of(topic).orElseThrow();
        assertThat(admitted.choices()).containsExactly("要", "不要");
        hub.fire(admitted.number(), "IntermediateEvent_DiscussionOver");
        hub.fire(admitted.number(), "IntermediateEvent_VoteOver");
        matters.decide(people.as("secretary"), topic, false, "无人表决", false);
        assertThat(matters.of(topic).orElseThrow().caseNumber()).isNull();
    }

    @Test
    void whatTheSecretaryDoesNotDecideInTimeGoesToTheSubdistrict() {
        Actor anna = neighbour("late-anna", "7-101");
        String topic = topic(anna);
        String number = matters.propose(anna, topic, proposal()).number();
        Actor secretary = people.as("secretary");
        Actor dispatcher = people.as("dispatcher");
        matters.admit(secretary, topic, true, null);
        hub.fire(number, "IntermediateEvent_DiscussionOver");
        hub.fire(number, "IntermediateEvent_VoteOver");
        refused(Refusal.Kind.FORBIDDEN, () -> matters.decide(dispatcher, topic, true, "可以", false));
        refused(Refusal.Kind.NOT_FOUND, () -> reading.find(dispatcher, number));

        hub.fire(number, "BoundaryEvent_DecisionOverdue");
        assertThat(hub.steps(number)).contains("MATTER_ESCALATED");
        assertThat(inbox.page(dispatcher, new InboxFilter(InboxQueue.CLAIMABLE, null, null, false), null, 200)
                        .items())
                .anySatisfy(card -> {
                    assertThat(card.caseNumber()).isEqualTo(number);
                    assertThat(card.task()).isEqualTo("Task_DecideLateMatter");
                });
        assertThat(reading.find(dispatcher, number).stage()).isEqualTo(MatterStage.COUNTED);
        refused(Refusal.Kind.FORBIDDEN, () -> matters.decide(secretary, topic, true, "晚了", false));
        matters.decide(dispatcher, topic, true, "书记出差，由街道决定", true);
        MatterView decided = matters.of(topic).orElseThrow();
        assertThat(decided.stage()).isEqualTo(MatterStage.DECIDED);
        assertThat(decided.caseNumber()).isNotNull();
        assertThat(hub.running(number)).isZero();
    }

    @Test
    void whatTheSecretaryDoesNotAnswerInTimeGoesToTheSubdistrict() {
        Actor anna = neighbour("unanswered-anna", "8-101");
        String topic = topic(anna);
        String number = matters.propose(anna, topic, proposal()).number();
        Actor secretary = people.as("secretary");
        Actor dispatcher = people.as("dispatcher");
        refused(Refusal.Kind.NOT_FOUND, () -> matters.admit(dispatcher, topic, true, null));

        hub.fire(number, "BoundaryEvent_AnswerOverdue");
        assertThat(hub.steps(number)).contains("MATTER_ESCALATED");
        assertThat(inbox.page(dispatcher, new InboxFilter(InboxQueue.CLAIMABLE, null, null, false), null, 200)
                        .items())
                .anySatisfy(card -> {
                    assertThat(card.caseNumber()).isEqualTo(number);
                    assertThat(card.task()).isEqualTo("Task_AdmitLateMatter");
                });
        refused(Refusal.Kind.FORBIDDEN, () -> matters.admit(secretary, topic, true, "晚了"));
        refused(Refusal.Kind.INVALID, () -> matters.admit(dispatcher, topic, false, " "));
        matters.admit(dispatcher, topic, true, null);
        assertThat(matters.of(topic).orElseThrow().stage()).isEqualTo(MatterStage.DISCUSSION);

        hub.fire(number, "IntermediateEvent_DiscussionOver");
        hub.fire(number, "IntermediateEvent_VoteOver");
        refused(Refusal.Kind.FORBIDDEN, () -> matters.decide(dispatcher, topic, true, "可以", false));
        matters.decide(secretary, topic, false, "无人表决", false);
        assertThat(hub.running(number)).isZero();
    }

    @Test
    void aTopicStaysWhereItIsAsLongAsItsMatterGoesOn() {
        Actor anna = neighbour("stays-anna", "9-101");
        String topic = topic(anna);
        String number = matters.propose(anna, topic, proposal()).number();
        refused(Refusal.Kind.CONFLICT, () -> posts.withdraw(anna, topic));
        refused(Refusal.Kind.CONFLICT, () -> moves.move(hub.moderator(), topic, "discuss"));
        matters.admit(people.as("secretary"), topic, true, null);
        takeDowns.takeDown(hub.moderator(), topic, Breach.OTHER, "违规");
        int told = box.page(anna, null, 50).items().size();
        hub.fire(number, "IntermediateEvent_DiscussionOver");
        assertThat(box.page(anna, null, 50).items())
                .as("of a topic out of view")
                .hasSize(told);
        hub.fire(number, "IntermediateEvent_VoteOver");
        matters.decide(people.as("secretary"), topic, false, "话题已下架", false);
        posts.withdraw(anna, topic);
        assertThat(hub.running(number)).isZero();
    }

    @Test
    void onlyNeighboursProposeAndOnlyOnTheirBoard() {
        Actor anna = neighbour("only-anna", "4-101");
        String topic = topic(anna);
        refused(Refusal.Kind.FORBIDDEN, () -> matters.propose(ForumHub.resident("only-far"), topic, proposal()));
        String elsewhere = hub.published("only-bo", "别处", "别处");
        refused(Refusal.Kind.CONFLICT, () -> matters.propose(anna, elsewhere, proposal()));
        refused(Refusal.Kind.INVALID, () -> matters.propose(anna, topic, new NewMatter(" ", List.of(), null)));
        refused(Refusal.Kind.INVALID, () -> matters.propose(anna, topic, new NewMatter("x", List.of("一", "一"), null)));
        refused(Refusal.Kind.NOT_FOUND, () -> matters.vote(anna, topic, 0));
    }

    @Test
    void ofOneHouseholdAtOnceOneVotesAndNoVoteOfAnotherIsLost() throws Exception {
        List<Actor> all = IntStream.range(0, 8)
                .mapToObj(n -> neighbour("rush-" + n, "5-" + n / 2))
                .toList();
        String topic = topic(all.getFirst());
        String number = matters.propose(all.getFirst(), topic, proposal()).number();
        matters.admit(people.as("secretary"), topic, true, null);
        hub.fire(number, "IntermediateEvent_DiscussionOver");
        CyclicBarrier start = new CyclicBarrier(all.size());
        int voted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Callable<Boolean>> calls = all.stream()
                    .<Callable<Boolean>>map(actor -> () -> {
                        start.await();
                        matters.vote(actor, topic, 1);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                voted += succeeded(call) ? 1 : 0;
            }
        }
        assertThat(voted).isEqualTo(4);
        hub.fire(number, "IntermediateEvent_VoteOver");
        MatterView.Result result = matters.of(topic).orElseThrow().result();
        assertThat(result == null ? List.of() : result.votes()).isEqualTo(List.of(0, 4, 0));
    }

    private static boolean succeeded(Future<Boolean> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refusal.class);
            return false;
        }
    }

    @Test
    void nothingThatIsStoredLeadsFromAVoterToAVote() {
        assertThat(columns("forum_voter")).containsExactlyInAnyOrder("matter", "voter");
        assertThat(columns("forum_tally")).containsExactlyInAnyOrder("matter", "choice", "votes");
        Actor anna = neighbour("secret-anna", "6-101");
        String topic = topic(anna);
        String number = matters.propose(anna, topic, proposal()).number();
        matters.admit(people.as("secretary"), topic, true, null);
        hub.fire(number, "IntermediateEvent_DiscussionOver");
        matters.vote(anna, topic, 1);
        assertThat(jdbc.queryForObject(
                        "select count(distinct xmin::text) from forum_tally where matter = ?", Integer.class, number))
                .isEqualTo(1);
        assertThat(hub.steps(number)).noneMatch(step -> step.contains("VOTED"));
    }

    private List<String> columns(String table) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ?", String.class, table);
    }

    private static NewMatter proposal() {
        return new NewMatter("是否在车棚加四个插座", List.of(), null);
    }

    private String topic(Actor actor) {
        return posts.open(actor, ForumHub.topic("courtyard", "车棚加插座", "大家商量")).id();
    }

    private Actor neighbour(String name, String household) {
        accounts.create(Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null));
        Actor neighbour = accounts.find(name).orElseThrow();
        HomeView claimed = homes.claim(neighbour, people.buildingCode(), household, HousingKind.OWNER);
        homes.confirm(people.as("secretary"), claimed.number());
        return neighbour;
    }
}
