package streethub.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import streethub.testing.DemoHubTest;
import streethub.testing.TestClock.MovableClock;
import streethub.ui.Browser;
import streethub.ui.login.TypedName;

@DemoHubTest
class UiSecurityTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    MovableClock clock;

    Browser web;
    ApplicationRouteRegistry routes;

    @BeforeEach
    void open() {
        web = new Browser(context);
        routes = ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(Objects.requireNonNull(context.getServletContext())));
        RouteConfiguration.forRegistry(routes).setRoute("desk-of-this-test", Desk.class);
    }

    @AfterEach
    void close() {
        RouteConfiguration.forRegistry(routes).removeRoute("desk-of-this-test");
        clock.reset();
    }

    @Test
    void letsStaffIntoTheInboxAndResidentsHome() throws Exception {
        web.perform(web.login("dispatcher", "demo")).andExpect(redirectedUrl("/inbox"));
        web.perform(web.login("admin", "demo")).andExpect(redirectedUrl("/inbox"));
        web.perform(web.login("resident", "demo")).andExpect(redirectedUrl("/"));
    }

    @Test
    void givesANewSessionAtLogin() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        web.perform(web.login("dispatcher", "demo").session(session).with(asking(before)))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(session.getId()).isNotEqualTo(before);
        web.perform(get("/").session(session)).andExpect(content().string(containsString("派单员（演示），您好")));
    }

    @Test
    void asksForALogInAndThenShowsThePageAskedFor() throws Exception {
        MvcResult asked = web.perform(get("/desk-of-this-test"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/login"))
                .andReturn();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(asked.getRequest().getSession(false));
        web.perform(web.login("dispatcher", "demo").session(session))
                .andExpect(header().string("Location", containsString("/desk-of-this-test")));
    }

    @Test
    void saysThatNameOrPasswordIsWrongWithoutSayingWhich() throws Exception {
        web.perform(web.login("dispatcher", "wrong").with(from("10.1.0.1")))
                .andExpect(redirectedUrl("/login?failed=true"));
        web.perform(web.login("nobody", "demo").with(from("10.1.0.1"))).andExpect(redirectedUrl("/login?failed=true"));
        web.perform(get("/login?failed=true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("用户名或密码不对")));
    }

    @Test
    void fillsInTheNameAgainButNeverThePassword() throws Exception {
        String typed = "\"><script>alert(1)</script>张";
        MvcResult refused = web.perform(web.login(typed, "sesame-street").with(from("10.1.0.4")))
                .andReturn();
        Cookie kept = Objects.requireNonNull(refused.getResponse().getCookie(TypedName.COOKIE));
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(refused.getResponse().getRedirectedUrl()).doesNotContain("script");
        MvcResult page = web.perform(get("/login?failed=true").cookie(kept)).andReturn();
        assertThat(page.getResponse().getContentAsString())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;张\"")
                .doesNotContain("<script", "sesame-street");
        Cookie shown = Objects.requireNonNull(page.getResponse().getCookie(TypedName.COOKIE));
        assertThat(shown.getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "PHNjcmlwdD4=x", "____"})
    void showsTheLogInPageWhateverTheCookieSays(String value) throws Exception {
        web.perform(get("/login").cookie(new Cookie(TypedName.COOKIE, value)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void keepsNothingThatCannotBeAName() throws Exception {
        MvcResult refused = web.perform(web.login("x".repeat(65), "demo").with(from("10.1.0.5")))
                .andReturn();
        assertThat(refused.getResponse().getCookie(TypedName.COOKIE)).isNull();
        assertThat(web.perform(web.login("dispatcher", "demo"))
                        .andReturn()
                        .getResponse()
                        .getCookie(TypedName.COOKIE))
                .isNull();
    }

    @Test
    void slowsDownWhoeverGuessesAndSaysHowLong() throws Exception {
        for (int i = 0; i < 6; i++) {
            web.perform(web.login("verifier", "guess" + i).with(from("10.1.0.2")))
                    .andExpect(redirectedUrl("/login?failed=true"));
        }
        web.perform(web.login("verifier", "demo").with(from("10.1.0.2")))
                .andExpect(header().string("Location", startsWith("/login?wait=")));
        web.perform(get("/login?wait=8")).andExpect(content().string(containsString("请 8 秒后再试")));
        web.perform(web.login("verifier", "demo").with(from("10.1.0.3"))).andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void takesNoForgedForms() throws Exception {
        web.perform(post("/login").param("username", "dispatcher").param("password", "demo"))
                .andExpect(status().isForbidden());
        MockHttpSession session = web.session("dispatcher");
        web.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
        web.perform(post("/logout").session(session).with(web.form())).andExpect(redirectedUrl("/"));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest", "/engine-rest/task", "/camunda", "/camunda/app/cockpit", "/app", "/no-such-page"
            })
    void knowsNoSuchPage(String address) throws Exception {
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(get(address).session(web.session("admin"))).andExpect(status().isNotFound());
    }

    @Test
    void saysInWordsWhatWentWrong() throws Exception {
        web.perform(error(404))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("没有这个页面"), not(containsString("Exception")))));
        web.perform(error(500).cookie(Languages.cookie(Languages.ENGLISH)))
                .andExpect(status().isInternalServerError())
                .andExpect(content()
                        .string(allOf(
                                containsString("Something went wrong here"), not(containsString("at streethub")))));
        web.perform(error(403)).andExpect(content().string(containsString("这个页面不能打开")));
    }

    @Test
    void keepsOthersFromFramingAndPagesFromLeaking() throws Exception {
        for (String address : new String[] {"/", "/login", "/desk-of-this-test"}) {
            web.perform(get(address))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    allOf(containsString("frame-ancestors 'self'"), containsString("default-src"))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"));
        }
        web.perform(get("/")).andExpect(header().string("Content-Security-Policy", not(containsString("script-src"))));
    }

    @Test
    void endsASessionInWhichNobodyDoesAnythingWhateverTheTabSends() throws Exception {
        MockHttpSession busy = web.session("dispatcher");
        MockHttpSession idle = web.session("dispatcher");
        web.perform(get("/").session(busy));
        web.perform(get("/").session(idle));
        for (int i = 0; i < 7; i++) {
            clock.forward(Duration.ofMinutes(10));
            web.perform(get("/").session(busy));
            if (!idle.isInvalid()) {
                web.perform(get("/login").param("v-r", "heartbeat").session(idle));
            }
            if (!idle.isInvalid()) {
                web.perform(get("/cameras/cam-001/live/ticket/index.m3u8").session(idle));
            }
        }
        assertThat(busy.isInvalid()).isFalse();
        assertThat(idle.isInvalid()).isTrue();
    }

    @Test
    void namesTheDemosPeople() throws Exception {
        web.perform(get("/login"))
                .andExpect(content()
                        .string(allOf(
                                containsString("演示账号"),
                                containsString("虚构"),
                                containsString("value=\"dispatcher\""),
                                not(containsString("<script")))));
    }

    @Test
    void showsItsSignToEverybody() throws Exception {
        MockFilterChain beyond = new MockFilterChain();
        context.getBean("springSecurityFilterChain", Filter.class)
                .doFilter(
                        new MockHttpServletRequest(context.getServletContext(), "GET", "/assets/favicon.svg"),
                        new MockHttpServletResponse(),
                        beyond);
        assertThat(beyond.getRequest()).as("asked for without a log-in").isNotNull();
        assertThat(new ClassPathResource("META-INF/resources/assets/favicon.svg").exists())
                .isTrue();
        web.perform(get("/login")).andExpect(content().string(containsString("href=\"/assets/favicon.svg\"")));
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    /** The browser's cookie names this session, and the hub knows it. */
    private static RequestPostProcessor asking(String session) {
        return request -> {
            request.setRequestedSessionId(session);
            request.setRequestedSessionIdValid(true);
            return request;
        };
    }

    private static MockHttpServletRequestBuilder error(int status) {
        return get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .accept(MediaType.TEXT_HTML);
    }

    /** A page that only staff may open. */
    @Route("desk-of-this-test")
    static class Desk extends Div {

        private static final long serialVersionUID = 1L;
    }
}
