package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.Refusal;
import streethub.testing.DemoPeople;

/** The demo's boards with people who write on them, and what they are told. */
@TestComponent
class ForumHub {

    private final Posts posts;
    private final Forum forum;
    private final Moderation moderation;
    private final PostTable table;
    private final CaseTimeline timeline;
    private final Accounts accounts;
    private final DemoPeople people;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final List<Object> told = new ArrayList<>();

    ForumHub(
            Posts posts,
            Forum forum,
            Moderation moderation,
            PostTable table,
            CaseTimeline timeline,
            Accounts accounts,
            DemoPeople people,
            ManagementService jobs,
            RuntimeService runtime) {
        this.posts = posts;
        this.forum = forum;
        this.moderation = moderation;
        this.table = table;
        this.timeline = timeline;
        this.accounts = accounts;
        this.people = people;
        this.jobs = jobs;
        this.runtime = runtime;
    }

    static Actor resident(String name) {
        return new Actor(name, "名字" + name, Set.of(Role.RESIDENT), null);
    }

    Actor moderator() {
        return people.as("moderator");
    }

    /** A second moderator over the whole subdistrict. */
    Actor other() {
        return accounts.find("moderator2")
                .orElseGet(() -> accounts.create(
                        Actor.system(),
                        new NewAccount(
                                "moderator2",
                                "另一位审核员",
                                "bamboo river lamp",
                                Set.of(Role.MODERATOR),
                                moderator().gridUnit())));
    }

    static NewTopic topic(String board, String title, String text) {
        return new NewTopic(board, title, text, List.of(), false, List.of());
    }

    static PostEdit edit(String title, String text) {
        return new PostEdit(title, text, List.of(), List.of());
    }

    static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }

    PostReceipt open(String who, String board, String title, String text) {
        return posts.open(resident(who), topic(board, title, text));
    }

    /** A topic that everybody sees. */
    String published(String who, String title, String text) {
        String id = open(who, "ask", title, text).id();
        moderation.approve(moderator(), id, null);
        return id;
    }

    PostReceipt reply(String who, String topic, String text) {
        return posts.reply(resident(who), topic, new NewReply(text, null, false, List.of()));
    }

    Post post(String id) {
        return table.find(id).orElseThrow();
    }

    boolean isPublic(String id) {
        return forum.find(id).isPresent();
    }

    List<String> steps(String id) {
        return timeline.of(id).stream().map(CaseEvent::step).toList();
    }

    @EventListener
    void hear(PostPublished event) {
        told.add(event);
    }

    @EventListener
    void hear(PostDecided event) {
        told.add(event);
    }

    /** What was told of a post so far. */
    List<Object> told(String id) {
        return told.stream()
                .filter(event -> switch (event) {
                    case PostPublished published -> published.id().equals(id);
                    case PostDecided decided -> decided.id().equals(id);
                    default -> false;
                })
                .toList();
    }

    /** Lets the timer of that event go off now. */
    void fire(String id, String event) {
        Job job = jobs.createJobQuery().timers().list().stream()
                .filter(timer -> event.equals(activity(timer)) && id.equals(caseOf(timer)))
                .findFirst()
                .orElseThrow();
        jobs.executeJob(job.getId());
    }

    private String activity(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String caseOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    long running(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }
}
