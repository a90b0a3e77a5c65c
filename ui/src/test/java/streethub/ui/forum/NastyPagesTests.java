package streethub.ui.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.WebApplicationContext;
import streethub.forum.Moderation;
import streethub.forum.NewReply;
import streethub.forum.NewTopic;
import streethub.forum.OfficialAnswers;
import streethub.forum.Posts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.Browser;
import streethub.ui.Harmless;

/** Whatever is typed into a topic, its tags, a reply or a name, the public pages are harmless. */
@DemoHubTest
class NastyPagesTests {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    DemoPeople people;

    @ParameterizedTest
    @MethodSource("streethub.testing.NastyTexts#lines")
    void withNastyTexts(String typed) throws Exception {
        Actor nasty = new Actor("nasty-page", typed, Set.of(Role.RESIDENT), null);
        String id = published(nasty, new NewTopic("discuss", cut(typed), typed, List.of(), false, List.of()));
        String reply = posts.reply(nasty, id, new NewReply(typed, id, false, List.of()))
                .id();
        if (moderationNeeded(reply)) {
            moderation.approve(people.as("moderator"), reply, null);
        }
        answers.answer(people.as("moderator"), id, cut(typed), typed);
        harmless("/forum/" + id);
        harmless("/forum?board=discuss");
        harmless("/forum?q=" + encoded(cut(typed)));
    }

    @ParameterizedTest
    @MethodSource("streethub.testing.NastyTexts#tags")
    void withNastyTags(String typed) throws Exception {
        Actor author = new Actor("nasty-tags", "作者", Set.of(Role.RESIDENT), null);
        String id = published(author, new NewTopic("discuss", "标签", "标签", List.of(typed), false, List.of()));
        String page = harmless("/forum/" + id);
        assertThat(Jsoup.parse(page).text())
                .as("the tag is shown as it was typed")
                .contains("#");
        harmless("/forum?board=discuss");
        harmless("/forum?tag=" + encoded(typed));
    }

    private boolean moderationNeeded(String id) throws Exception {
        return new Browser(context)
                        .perform(get("/forum/" + id))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 404;
    }

    private String published(Actor author, NewTopic topic) {
        String id = posts.open(author, topic).id();
        moderation.approve(people.as("moderator"), id, null);
        return id;
    }

    private String harmless(String address) throws Exception {
        String page = new Browser(context)
                .perform(get(URI.create(address)).with(this::fromElsewhere))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Harmless.require(page);
        return page;
    }

    /** One client may not search that often. */
    private MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        int next = CLIENTS.incrementAndGet();
        request.setRemoteAddr("192.0.2." + next % 250);
        return request;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String typed) {
        return typed.length() > 100 ? typed.substring(0, 100) : typed;
    }
}
