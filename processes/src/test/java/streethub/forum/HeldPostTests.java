package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static streethub.forum.ForumHub.edit;
import static streethub.forum.ForumHub.refused;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;

/** A post with a severe word is held until two have looked. */
@DemoHubTest
@Import(ForumHub.class)
class HeldPostTests {

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationReading desk;

    @Autowired
    ForumHub hub;

    @Test
    void aSevereWordHoldsThePostUntilTwoHaveLooked() {
        Actor other = hub.other();
        PostReceipt held = hub.open("four-anna", "ask", "反映一件事", "楼下有人赌 博，很吵");
        assertThat(held.state()).isEqualTo(PostState.HELD);
        assertThat(desk.find(other, held.id()).marks()).contains(new Mark(Mark.Kind.SEVERE_WORD, false, 4, 7));
        assertThat(moderation.approve(hub.moderator(), held.id(), null)).isEqualTo(PostState.HELD);
        assertThat(hub.isPublic(held.id())).isFalse();
        refused(Refusal.Kind.FORBIDDEN, () -> moderation.approve(hub.moderator(), held.id(), null));
        assertThat(moderation.approve(other, held.id(), null)).isEqualTo(PostState.PUBLISHED);
        assertThat(hub.isPublic(held.id())).isTrue();
    }

    @Test
    void nobodyPublishesWhatIsHeldAloneByProposingAnotherText() {
        String held = hub.open("alone-anna", "ask", "反映一件事", "楼下有人赌博").id();
        refused(
                Refusal.Kind.CONFLICT,
                () -> moderation.proposeEdit(hub.moderator(), held, 1, edit("反映一件事", "楼下有人赌博"), null));
        assertThat(hub.post(held).state()).isEqualTo(PostState.HELD);
        String harmless = hub.open("alone-anna", "ask", "问一件事", "楼下吵").id();
        refused(
                Refusal.Kind.CONFLICT,
                () -> moderation.proposeEdit(hub.moderator(), harmless, 1, edit("问一件事", "楼下赌博，吵"), null));
        assertThat(hub.post(harmless).proposed()).isNull();
    }

    @Test
    void theSecondWhoLooksMayRefuse() {
        Actor other = hub.other();
        String id = hub.open("five-anna", "ask", "问一下", "哪里可以百家乐").id();
        moderation.approve(hub.moderator(), id, null);
        moderation.reject(other, id, null, Breach.ILLEGAL, null);
        assertThat(hub.isPublic(id)).isFalse();
        assertThat(hub.running(id)).isZero();
    }
}
