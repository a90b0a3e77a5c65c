package streethub.ui.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.forum.Breach;
import streethub.forum.Forum;
import streethub.forum.Moderation;
import streethub.forum.NewReply;
import streethub.forum.NewTopic;
import streethub.forum.OfficialAnswers;
import streethub.forum.PostEdit;
import streethub.forum.Posts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.Browser;
import streethub.ui.shell.Languages;
import streethub.ui.web.ElderMode;

/** What everybody reads of the forum, without an account. */
@DemoHubTest
class ForumPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    OfficialAnswers answers;

    @Autowired
    Forum forum;

    @Autowired
    Photos photos;

    @Autowired
    DemoPeople people;

    Browser web;

    @BeforeEach
    void open() {
        web = new Browser(context);
    }

    @Test
    void listsBoardsAndTopicsWithoutASession() throws Exception {
        web.perform(get("/forum"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"zh-CN\""),
                                containsString("有问必答"),
                                containsString("灵活就业人员怎么交社保？"),
                                containsString("✔ 官方答复"),
                                containsString("href=\"/forum/new\""),
                                containsString("og:title"),
                                not(containsString("<script")))))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void showsATopicWithItsRepliesAndTheOfficesAnswer() throws Exception {
        web.perform(get("/forum/F-DEMO-1"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<meta property=\"og:title\" content=\"灵活就业人员怎么交社保？"),
                                containsString("<meta property=\"og:description\" content=\"我在家做网店"),
                                containsString("官方答复 · 便民服务中心"),
                                containsString("2 条回复"),
                                containsString("手机上也能办"),
                                containsString("href=\"/forum/topics/F-DEMO-1\""),
                                containsString("<ul><li>在哪里办"),
                                not(containsString("<script")))));
        web.perform(get("/forum/F-DEMO-4"))
                .andExpect(content().string(allOf(containsString("✔ 作者选的答案"), containsString("三天到账"))));
    }

    @Test
    void leadsFromAReplyToItsTopic() throws Exception {
        web.perform(get("/forum/F-DEMO-2")).andExpect(redirectedUrl("/forum/F-DEMO-1#F-DEMO-2"));
    }

    @Test
    void findsByBoardWordsAndTagAndGoesOnWithTheOlderOnes() throws Exception {
        for (int i = 0; i < 21; i++) {
            published("page-list", "翻页话题" + i, "第几页");
        }
        String first = web.perform(get("/forum").param("board", "ask").param("q", "翻页话题"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("翻页话题20"), not(containsString("翻页话题0<")))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String older =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(older).contains("board=ask", "cursor=");
        web.perform(get(URI.create(older)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("翻页话题0<"), not(containsString("翻页话题20")))));
        web.perform(get("/forum").param("tag", "垃圾分类")).andExpect(content().string(containsString("垃圾分类这样做行不行？")));
        web.perform(get("/forum").param("q", "没有人写过的词"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到这样的话题")));
        web.perform(get("/forum").param("board", "ask"))
                .andExpect(content().string(containsString("href=\"/api/v1/boards/ask/feed.atom\"")));
    }

    @Test
    void answersInASentenceWhatItCannotFindOrRead() throws Exception {
        web.perform(get("/forum").param("board", "nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有编号为“nowhere”的版块")));
        web.perform(get("/forum").param("board", "as\0k").param("tag", "\0").param("q", "\0"))
                .andExpect(status().isOk());
        web.perform(get("/forum").param("cursor", "<b>nonsense")).andExpect(status().isBadRequest());
        web.perform(get("/forum").param("q", "长".repeat(101))).andExpect(status().isBadRequest());
        web.perform(get("/forum/F20260101-0001-1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("看不到这个帖子")));
        web.perform(get("/forum/F-DEMO-1/photos/none")).andExpect(status().isNotFound());
        web.perform(get("/forum/nobody")).andExpect(status().isNotFound());
    }

    @Test
    void showsNothingThatIsNotPublished() throws Exception {
        String word = "尚未公开的秘密";
        String topic = published("page-leak", "公开的话题", "公开的正文");
        String pending = posts.open(resident("page-leak"), topic(word, word)).id();
        String reply = posts.reply(resident("page-leak2"), topic, new NewReply(word, null, false, List.of()))
                .id();
        posts.edit(
                resident("page-leak"), topic, new PostEdit(word, word + " http://example.com", List.of(), List.of()));
        String rejected = posts.open(resident("page-leak"), topic(word, word)).id();
        moderation.reject(people.as("moderator"), rejected, null, Breach.OFF_TOPIC, word);
        for (String id : List.of(pending, reply, rejected)) {
            web.perform(get("/forum/" + id))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString(word))));
            web.perform(get("/forum/" + id + "/history"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString(word))));
        }
        for (String address : List.of("/forum", "/forum/" + topic, "/forum/" + topic + "/history", "/")) {
            web.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(word))));
        }
        web.perform(get("/forum/" + topic))
                .andExpect(content().string(allOf(containsString("公开的话题"), containsString("0 条回复"))));
        web.perform(get("/forum").param("q", word))
                .andExpect(content().string(not(containsString("class=\"card topic\""))));
    }

    @Test
    void hidesWhatWasTakenBackWithItsPhotos() throws Exception {
        PhotoId photo = photos.store(photos.clean(new ByteArrayInputStream(jpeg())));
        Actor author = resident("page-photo");
        String id = posts.open(author, new NewTopic("ask", "带照片", "看图", List.of(), false, List.of(photo)))
                .id();
        String address = "/forum/" + id + "/photos/" + photo.value();
        web.perform(get(address)).andExpect(status().isNotFound());
        moderation.approve(people.as("moderator"), id, null);
        web.perform(get("/forum/" + id)).andExpect(content().string(containsString(address)));
        web.perform(get(address).param("small", "true")).andExpect(status().isOk());
        posts.withdraw(author, id);
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(get("/forum/" + id)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "\"><svg/onload=alert(1)>",
                "${T(java.lang.Runtime)} [[${1+1}]] __${7*7}__",
                "<a href=\"data:text/html,x\">x</a>",
            })
    void showsWhateverIsTypedAsText(String typed) throws Exception {
        NewTopic topic = new NewTopic("ask", typed, typed, List.of("xss"), false, List.of());
        Actor nasty = new Actor("page-xss", typed, Set.of(Role.RESIDENT), null);
        String id = posts.open(nasty, topic).id();
        moderation.approve(people.as("moderator"), id, null);
        String reply = posts.reply(nasty, id, new NewReply(typed, id, false, List.of()))
                .id();
        moderation.approve(people.as("moderator"), reply, null);
        answers.answer(people.as("moderator"), id, typed, typed);
        posts.edit(nasty, id, new PostEdit(typed, typed + " anew", List.of("xss"), List.of()));
        moderation.approve(people.as("moderator"), id, null);
        for (String address : List.of("/forum", "/forum?tag=xss", "/forum/" + id, "/forum/" + id + "/history")) {
            web.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("<script")),
                                    not(containsString("<img src=x")),
                                    not(containsString("<svg")),
                                    not(containsString("href=\"javascript")),
                                    not(containsString("href=\"data:")),
                                    not(containsString("__49__")))));
        }
        web.perform(get("/forum").param("q", typed))
                .andExpect(content().string(allOf(not(containsString("<script")), not(containsString("<svg")))));
    }

    @Test
    void saysWhatATextSaidBefore() throws Exception {
        String id = published("page-history", "活动室", "周一开");
        posts.edit(resident("page-history"), id, new PostEdit("活动室", "周二开", List.of(), List.of()));
        moderation.approve(people.as("moderator"), id, null);
        web.perform(get("/forum/" + id))
                .andExpect(content().string(allOf(containsString("周二开"), containsString("/history"))));
        web.perform(get("/forum/" + id + "/history"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("周一开"), containsString("周二开"))));
    }

    @Test
    void speaksEnglishAndLargeAndKeepsWhatWasSearched() throws Exception {
        web.perform(get("/forum").param("q", "社保").param("lang", "en").param("elder", "1"))
                .andExpect(cookie().value(Languages.COOKIE, "en"))
                .andExpect(cookie().value(ElderMode.COOKIE, "1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Neighbours’ forum"),
                                containsString("class=\"elder\""),
                                containsString("/forum?q=%E7%A4%BE%E4%BF%9D&amp;lang=zh-CN"))));
    }

    @Test
    void publishesWhatTheReviewsOfAMonthCameTo() throws Exception {
        String id = posts.open(resident("page-figures"), topic("数字", "一帖")).id();
        moderation.reject(people.as("moderator"), id, null, Breach.ADVERTISING, null);
        web.perform(get("/forum/statistics"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(allOf(containsString("未通过"), containsString("广告"))));
        web.perform(get("/forum/statistics").param("month", "2021-03"))
                .andExpect(content().string(containsString("这个月还没有帖子")));
        web.perform(get("/forum/statistics").param("month", "soon")).andExpect(status().isBadRequest());
        web.perform(get("/forum/statistics").param("month", "2999-01")).andExpect(status().isBadRequest());
    }

    @Test
    void takesNothingThatIsSent() throws Exception {
        web.perform(post("/forum/F-DEMO-1")).andExpect(status().isMethodNotAllowed());
    }

    private String published(String who, String title, String text) {
        String id = posts.open(resident(who), topic(title, text)).id();
        moderation.approve(people.as("moderator"), id, null);
        return id;
    }

    private static NewTopic topic(String title, String text) {
        return new NewTopic("ask", title, text, List.of(), false, List.of());
    }

    private static Actor resident(String name) {
        return new Actor(name, "名字" + name, Set.of(Role.RESIDENT), null);
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
