package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The public edit history of a post shows what everybody may have read, and nothing that was taken from view. */
@DemoHubTest
@Import(ForumHub.class)
class PostHistoryTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Reactions reactions;

    @Autowired
    TakeDowns takeDowns;

    @Autowired
    Forum forum;

    @Autowired
    ForumHub hub;

    @Autowired
    DemoPeople people;

    @Test
    void aTextThatWasTakenDownIsNotInIt() {
        String id = hub.published("past-anna", "活动", "第一稿");
        edit(resident("past-anna"), id, "第二稿，骂了人");
        moderation.approve(hub.moderator(), id, null);
        takeDowns.takeDown(hub.moderator(), id, Breach.INSULT, null);
        edit(resident("past-anna"), id, "第三稿");
        moderation.approve(hub.moderator(), id, null);
        assertThat(texts(id)).containsExactly("第三稿", "第一稿");
    }

    @Test
    void aTextThatWasPublishedFirstAndRejectedAfterwardsIsNotInIt() {
        Actor author = people.as("resident");
        String id =
                posts.open(author, ForumHub.topic("courtyard", "垃圾房", "物业从来不管")).id();
        assertThat(texts(id)).containsExactly("物业从来不管");
        moderation.reject(hub.moderator(), id, null, Breach.INSULT, null);
        edit(author, id, "垃圾房几点开？");
        moderation.approve(hub.moderator(), id, null);
        assertThat(texts(id)).containsExactly("垃圾房几点开？");
    }

    @Test
    void aTextThatReportsHidIsBackOnceAModeratorFoundNothingWrong() {
        String id = hub.published("past-bo", "话题", "没有什么不对");
        for (String staff : List.of("dispatcher", "secretary", "verifier")) {
            reactions.report(people.as(staff), id, Breach.INSULT, null);
        }
        assertThat(hub.isPublic(id)).isFalse();
        moderation.approve(hub.moderator(), id, null);
        assertThat(texts(id)).containsExactly("没有什么不对");
    }

    @Test
    void aTextThatAModeratorHadReplacedIsNotInIt() {
        Actor author = people.as("resident");
        String id = posts.open(author, ForumHub.topic("courtyard", "楼道", "302 的全家都没素质"))
                .id();
        moderation.proposeEdit(hub.moderator(), id, null, new PostEdit("楼道", "请三楼不要堆东西", List.of(), List.of()), null);
        posts.acceptEdit(author, id);
        assertThat(texts(id)).containsExactly("请三楼不要堆东西");
    }

    private void edit(Actor author, String id, String text) {
        posts.edit(author, id, new PostEdit("标题", text, List.of(), List.of()));
    }

    private List<String> texts(String id) {
        return forum.history(id).stream().map(PublishedRevision::text).toList();
    }
}
