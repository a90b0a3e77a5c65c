package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.edit;
import static streethub.forum.ForumHub.refused;
import static streethub.forum.ForumHub.resident;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** A post gets another text: its author writes it anew, or agrees to what a moderator proposes. */
@DemoHubTest
@Import(ForumHub.class)
class RewrittenPostTests {

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    OwnPosts own;

    @Autowired
    Forum forum;

    @Autowired
    ForumHub hub;

    @Test
    void theAuthorIsAskedAndWritesItAnewOrTheQuestionLapses() {
        String asked = hub.open("seven-anna", "ask", "一个问题", "这个怎么办").id();
        moderation.ask(hub.moderator(), asked, null, "“这个”指什么？");
        assertThat(own.find(resident("seven-anna"), asked).reason()).isEqualTo("“这个”指什么？");
        posts.edit(resident("seven-anna"), asked, edit("居住证怎么办", "居住证在哪里办"));
        moderation.approve(hub.moderator(), asked, null);
        assertThat(hub.isPublic(asked)).isTrue();

        String silent = hub.open("seven-bo", "ask", "另一个问题", "那个怎么办").id();
        moderation.ask(hub.moderator(), silent, null, null);
        hub.fire(silent, "IntermediateEvent_AuthorSilent");
        assertThat(own.find(resident("seven-bo"), silent).state()).isEqualTo(PostState.REJECTED);
        assertThat(own.find(resident("seven-bo"), silent).rule()).isEqualTo("forum.rule.F12");
        assertThat(hub.running(silent)).isZero();
    }

    @Test
    void aProposedEditIsPublishedOnceItsAuthorAccepts() {
        String id = hub.open("eight-anna", "ask", "傻瓜相机哪里修", "老街有修的吗").id();
        moderation.proposeEdit(hub.moderator(), id, 1, edit("相机哪里修", "老街有修相机的吗？"), "换个说法");
        OwnPost seen = own.find(resident("eight-anna"), id);
        assertThat(seen.state()).isEqualTo(PostState.ASKED);
        assertThat(seen.proposal()).isEqualTo(new OwnPost.Proposal("相机哪里修", List.of(), "老街有修相机的吗？"));
        assertThat(hub.isPublic(id)).isFalse();
        posts.acceptEdit(resident("eight-anna"), id);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("相机哪里修");
        refused(Refusal.Kind.CONFLICT, () -> posts.acceptEdit(resident("eight-anna"), id));
        assertThat(hub.running(id)).isZero();
    }

    @Test
    void numbersInProposedTagsAreMaskedToo() {
        String id = hub.open("tags-anna", "ask", "转让", "转让一张月票").id();
        PostEdit proposal = new PostEdit("转让", "转让一张月票", List.of("13800001234"), null);
        moderation.proposeEdit(hub.moderator(), id, 1, proposal, null);
        assertThat(Objects.requireNonNull(own.find(resident("tags-anna"), id).proposal())
                        .tags())
                .containsExactly("138****1234");
    }

    @Test
    void anEditOfAPublishedTopicWaitsWhileWhatWasPublishedStays() {
        String id = hub.published("nine-anna", "跳蚤市场", "周日还开吗");
        PostReceipt edited = posts.edit(resident("nine-anna"), id, edit("跳蚤市场改期", "听说改到下周，http://example.com"));
        assertThat(edited.state()).isEqualTo(PostState.IN_REVIEW);
        assertThat(forum.topic(id, null, 10).title()).isEqualTo("跳蚤市场");
        assertThat(desk.find(hub.moderator(), id).publishedText()).isEqualTo("周日还开吗");
        moderation.reject(hub.moderator(), id, null, Breach.FALSE_CLAIM, null);
        assertThat(forum.topic(id, null, 10).opening().text()).isEqualTo("周日还开吗");
        posts.edit(resident("nine-anna"), id, edit("跳蚤市场", "周日几点开"));
        moderation.approve(hub.moderator(), id, null);
        PostView now = forum.topic(id, null, 10).opening();
        assertThat(now.text()).isEqualTo("周日几点开");
        assertThat(now.editedAt()).isNotNull();
        assertThat(forum.history(id)).extracting(PublishedRevision::number).containsExactly(3, 1);
    }

    @Test
    void whatAnEditDoesNotNameStaysAsItIs() {
        NewTopic topic = new NewTopic("ask", "带标签的", "第一稿", List.of("标签一"), false, List.of());
        String id = posts.open(resident("stays-anna"), topic).id();
        posts.edit(resident("stays-anna"), id, new PostEdit("带标签的", "第二稿", null, null));
        assertThat(own.find(resident("stays-anna"), id).tags()).containsExactly("标签一");
        posts.edit(resident("stays-anna"), id, edit("带标签的", "第三稿"));
        assertThat(own.find(resident("stays-anna"), id).tags()).isEmpty();
    }
}
