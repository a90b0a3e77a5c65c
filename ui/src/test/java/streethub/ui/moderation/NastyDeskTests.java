package streethub.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.forum.Breach;
import streethub.forum.CommonMatters;
import streethub.forum.NewMatter;
import streethub.forum.NewTopic;
import streethub.forum.PostEdit;
import streethub.forum.Voters;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.testing.NastyTexts;
import streethub.ui.ForumDeskTest;
import streethub.ui.Harmless;

/** Whatever is typed, the desk, the author's pages, notices and common matters show it and are harmless. */
class NastyDeskTests extends ForumDeskTest {

    @Autowired
    CommonMatters matters;

    @ParameterizedTest
    @MethodSource("streethub.testing.NastyTexts#lines")
    void atTheModeratorsDesk(String typed) {
        Actor nasty = new Actor("nasty-desk", typed, Set.of(Role.RESIDENT), null);
        NewTopic topic = new NewTopic("ask", cut(typed), typed, List.of(), false, List.of());
        String id = posts.open(nasty, topic).id();
        moderation.reject(people.as("moderator"), id, null, Breach.OTHER, typed);
        posts.appeal(nasty, id, typed);
        shows(id, typed);
        posts.edit(nasty, id, new PostEdit(cut(typed), typed, null, null));
        moderation.approve(people.as("moderator"), id, null);
        reactions.report(resident("nasty-reader"), id, Breach.INSULT, typed);
        shows(id, typed);
        moderation.reject(people.as("moderator"), id, null, Breach.OTHER, typed);
    }

    @Test
    void tagsAtTheModeratorsDesk() {
        for (String typed : NastyTexts.tags()) {
            NewTopic topic = new NewTopic("ask", "标签", "标签", List.of(typed), false, List.of());
            String id = posts.open(resident("nasty-tags"), topic).id();
            shows(id, "#");
            moderation.reject(people.as("moderator"), id, null, Breach.OFF_TOPIC, null);
        }
    }

    private void shows(String id, String typed) {
        logIn("moderator");
        for (String address : List.of("moderation?post=" + id, "inbox?case=" + id)) {
            open(address);
            assertThat(squeezed(page())).contains(squeezed(typed));
            Harmless.requireOpenPage();
        }
    }

    @Test
    void inNoticesAndWhereAuthorsReadWhatBecameOfTheirPosts() {
        resident("nasty-author");
        for (String typed : NastyTexts.lines()) {
            String id = pending("nasty-author", cut(typed), typed);
            moderation.reject(people.as("moderator"), id, null, Breach.OTHER, typed);
            logIn("nasty-author");
            open("forum/mine/" + id);
            assertThat(squeezed(page())).contains(squeezed(typed));
            Harmless.requireOpenPage();
            open("notices");
            assertThat(squeezed(page())).contains(squeezed(typed));
            Harmless.requireOpenPage();
        }
    }

    @Test
    void inACommonMattersProposalChoicesAndReasons() {
        for (String typed : NastyTexts.lines()) {
            NewTopic topic = new NewTopic("courtyard", cut(typed), "大家商量", List.of(), false, List.of());
            String id = posts.open(people.as("dispatcher"), topic).id();
            String choice = typed.length() > 40 ? typed.substring(0, 40) : typed;
            NewMatter proposal = new NewMatter(typed, List.of(choice, "不要"), Voters.HOUSEHOLD);
            String number =
                    matters.propose(people.as("neighbour"), id, proposal).number();
            logIn("secretary");
            open("inbox?case=" + number);
            assertThat(squeezed(page())).contains(squeezed(typed));
            Harmless.requireOpenPage();
            matters.admit(people.as("secretary"), id, true, typed);
            logIn("neighbour");
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate("matters/" + id);
            assertThat(squeezed(page())).contains(squeezed(typed));
            Harmless.requireOpenPage();
        }
    }

    private static String cut(String typed) {
        return typed.length() > 100 ? typed.substring(0, 100) : typed;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
