package streethub.ui.status;

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

import jakarta.servlet.Filter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.incident.Contact;
import streethub.incident.Handling;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Rating;
import streethub.incident.Receipt;
import streethub.incident.Report;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.incident.Verification;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;
import streethub.ui.shell.Languages;

@DemoHubTest
class StatusPagesTests {

    private static final String WORDS = "三单元门口<b>井盖</b>翘起 ${1234*5}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    Photos photos;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    MockMvc web;
    Receipt receipt;

    @BeforeEach
    void reported() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        receipt = report(List.of());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void showsAReportLikeAParcelWithoutASession() throws Exception {
        web.perform(page(receipt))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"zh-CN\""),
                                containsString("noindex"),
                                containsString("og:title"),
                                containsString("您的上报 " + receipt.number()),
                                containsString("已收到，等待派单"),
                                containsString("派单</p>"),
                                containsString("✔"),
                                containsString("○"),
                                not(containsString("<script")),
                                not(containsString("13800000000")))))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void showsWhatPeopleTypedAsTheyTypedIt() throws Exception {
        web.perform(page(receipt))
                .andExpect(content()
                        .string(allOf(
                                containsString("三单元门口&lt;b&gt;井盖&lt;/b&gt;翘起 ${1234*5}"),
                                not(containsString("<b>井盖")),
                                not(containsString("6170")))));
    }

    @Test
    void followsTheReportToTheEndAndTakesTheRating() throws Exception {
        incidents.triage(people.as("dispatcher"), receipt.number(), new Triage(Urgency.GENERAL, 4, null, "看过"));
        web.perform(page(receipt)).andExpect(content().string(containsString("已派单，等待受理")));
        incidents.accept(people.as("building"), receipt.number());
        web.perform(page(receipt)).andExpect(content().string(containsString("正在处理")));
        handle();
        web.perform(page(receipt)).andExpect(content().string(containsString("已处理，等待核查")));
        verify();
        web.perform(page(receipt))
                .andExpect(content()
                        .string(allOf(
                                containsString("已结案：已解决"),
                                containsString("已盖好"),
                                containsString("满意"),
                                containsString("重新打开"),
                                not(containsString("看过")),
                                not(containsString("网格员（演示）")))));

        web.perform(rating("SATISFIED"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl(address() + "&done=rated"));
        assertThat(find().rating()).isEqualTo(Rating.SATISFIED);
        web.perform(get(address() + "&done=rated"))
                .andExpect(content().string(allOf(containsString("感谢您的评价"), containsString("您的评价：满意"))));
        web.perform(rating("SATISFIED"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经评价过")));
    }

    @Test
    void reopensWithAReasonAndWithinSevenDaysOnly() throws Exception {
        close();
        web.perform(reopening(""))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("写一句话")));
        assertThat(find().summary().status()).isEqualTo(IncidentStatus.CLOSED);

        web.perform(reopening("又翘起来了")).andExpect(redirectedUrl(address() + "&done=reopened"));
        assertThat(find().summary().status()).isEqualTo(IncidentStatus.DISPATCHED);
        web.perform(page(receipt))
                .andExpect(content().string(allOf(containsString("已派单，等待受理"), containsString("又翘起来了"))));

        receipt = report(List.of());
        close();
        clock.forward(Duration.ofDays(8));
        web.perform(page(receipt)).andExpect(content().string(not(containsString("/reopening"))));
        web.perform(reopening("太晚了")).andExpect(status().isConflict());
    }

    @Test
    void refusesARatingThatDoesNotExist() throws Exception {
        close();
        web.perform(rating("GREAT"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择评价")));
    }

    @Test
    void answersAWrongNumberAndAWrongCodeInTheSameWords() throws Exception {
        String sentence = "没有找到这件上报";
        for (String address : List.of(
                "/r/" + receipt.number() + "?code=WRONG",
                "/r/" + receipt.number(),
                "/r/20200101-0001-1?code=" + receipt.trackingCode(),
                "/r/nonsense?code=x")) {
            web.perform(from("10.0.0.1", get(address)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(allOf(containsString(sentence), not(containsString("井盖")))));
        }
        web.perform(from("10.0.0.1", post("/r/{number}/reopening", receipt.number()))
                        .param("code", "WRONG")
                        .param("reason", "x"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void letsNobodyGuessCodes() throws Exception {
        for (int i = 0; i < 20; i++) {
            web.perform(from("10.0.0.2", get("/r/{number}", receipt.number()).param("code", "GUESS" + i)))
                    .andExpect(status().isNotFound());
        }
        web.perform(from("10.0.0.2", get(address())))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("尝试次数太多")));
        web.perform(from("10.0.0.3", get(address()))).andExpect(status().isOk());
    }

    @Test
    void showsPhotosOnlyToWhoHasTheCode() throws Exception {
        PhotoId photo = photos.store(photos.clean(jpeg()));
        Receipt withPhoto = report(List.of(photo));
        String path = "/r/" + withPhoto.number() + "/photos/" + photo.value();

        web.perform(page(withPhoto)).andExpect(content().string(containsString(path)));
        web.perform(get(path).param("code", withPhoto.trackingCode()).param("small", "true"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Cache-Control", containsString("private")));
        web.perform(from("10.0.0.4", get(path).param("code", "WRONG"))).andExpect(status().isNotFound());
        web.perform(from(
                        "10.0.0.4",
                        get("/r/" + receipt.number() + "/photos/" + photo.value())
                                .param("code", receipt.trackingCode())))
                .andExpect(status().isNotFound());
    }

    @Test
    void speaksEnglishWhenAskedAndRemembersIt() throws Exception {
        web.perform(page(receipt).param("lang", "en"))
                .andExpect(cookie().value(Languages.COOKIE, "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\""),
                                containsString("Received, waiting to be assigned"),
                                containsString("Your report"))));
        web.perform(page(receipt).cookie(Languages.cookie(Languages.ENGLISH)))
                .andExpect(content().string(containsString("Your report")));
    }

    @Test
    void looksUpByNumberAndCode() throws Exception {
        web.perform(get("/r")).andExpect(status().isOk()).andExpect(content().string(containsString("查询上报进度")));
        web.perform(get("/r").param("number", receipt.number()).param("code", " " + receipt.trackingCode() + " "))
                .andExpect(redirectedUrl(address()));
        web.perform(get("/r").param("elder", "1")).andExpect(content().string(containsString("class=\"elder\"")));
    }

    @Test
    void saysSoWhenItTakesLonger() throws Exception {
        clock.forward(Duration.ofDays(30));
        web.perform(page(receipt)).andExpect(content().string(containsString("比预计的时间晚了")));
    }

    private Receipt report(List<PhotoId> with) {
        Report report =
                new Report(IncidentKind.FACILITY_FAULT, WORDS, people.place(), "三单元", new Contact("张", "13800000000"));
        return incidents.report(Actor.anonymous(), report, with);
    }

    private void close() {
        incidents.triage(people.as("dispatcher"), receipt.number(), new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), receipt.number());
        handle();
        verify();
    }

    private void handle() {
        incidents.handle(
                people.as("building"), receipt.number(), new Handling("已盖好", Outcome.RESOLVED, null, List.of()));
    }

    private void verify() {
        incidents.verify(people.as("verifier"), receipt.number(), new Verification(true, null));
    }

    private IncidentView find() {
        return reading.find(Actor.anonymous(), receipt.number(), receipt.trackingCode());
    }

    private String address() {
        return "/r/" + receipt.number() + "?code=" + receipt.trackingCode();
    }

    private static MockHttpServletRequestBuilder page(Receipt receipt) {
        return get("/r/{number}", receipt.number()).param("code", receipt.trackingCode());
    }

    private MockHttpServletRequestBuilder rating(String rating) {
        return post("/r/{number}/rating", receipt.number())
                .param("code", receipt.trackingCode())
                .param("rating", rating);
    }

    private MockHttpServletRequestBuilder reopening(String reason) {
        return post("/r/{number}/reopening", receipt.number())
                .param("code", receipt.trackingCode())
                .param("reason", reason);
    }

    private static MockHttpServletRequestBuilder from(String client, MockHttpServletRequestBuilder request) {
        return request.with(built -> {
            built.setRemoteAddr(client);
            return built;
        });
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
