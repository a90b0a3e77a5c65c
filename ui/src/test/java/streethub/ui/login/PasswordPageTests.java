package streethub.ui.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;
import streethub.identity.AccountEdit;
import streethub.identity.AccountReading;
import streethub.identity.AccountRegister;
import streethub.identity.Actor;
import streethub.identity.HandedOut;
import streethub.identity.Role;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.Browser;

/** Somebody changes their password, first of all whoever came in with one that was handed out. */
@DemoHubTest
class PasswordPageTests {

    private static final String OWN = "willow stone bridge";

    @Autowired
    WebApplicationContext context;

    @Autowired
    AccountRegister register;

    @Autowired
    AccountReading reading;

    @Autowired
    DemoPeople people;

    private Browser web;

    @BeforeEach
    void open() {
        web = new Browser(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/accounts", "/my", "/notices", "/cameras/cam-001/live/ticket/index.m3u8"})
    void leadsToNoOtherPageBeforeAOneTimePasswordIsChanged(String address) throws Exception {
        HandedOut made = made("page.first." + address.length());
        MockHttpSession session = session(made.account().username(), made.password());
        web.perform(get(address).session(session)).andExpect(redirectedUrl("/password"));
        web.perform(post(address).session(session).with(web.form())).andExpect(redirectedUrl("/password"));
        web.perform(get("/password").session(session))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", not(containsString("script-src"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("您用的是一次性密码"),
                                containsString("autocomplete=\"new-password\""),
                                containsString("退出登录"),
                                not(containsString("<script")))));
        web.perform(post("/logout").session(session).with(web.form())).andExpect(redirectedUrl("/"));
    }

    @Test
    void goesOnWithAPasswordOfOnesOwn() throws Exception {
        HandedOut made = made("page.chooses");
        MockHttpSession session = session("page.chooses", made.password());
        MockHttpSession elsewhere = session("page.chooses", made.password());
        String id = session.getId();
        choose(session, made.password(), OWN, OWN).andExpect(redirectedUrl("/inbox"));
        assertThat(session.getId()).as("another id").isNotEqualTo(id);
        web.perform(get("/").session(session)).andExpect(content().string(containsString("网格员甲，您好")));
        web.perform(get("/").session(elsewhere)).andExpect(content().string(not(containsString("网格员甲"))));
        assertThat(elsewhere.isInvalid()).isTrue();
        web.perform(web.login("page.chooses", made.password())).andExpect(redirectedUrl("/login?failed=true"));
        web.perform(web.login("page.chooses", OWN)).andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void saysWhatIsWrongAndNeverShowsWhatWasTyped() throws Exception {
        MockHttpSession session = settled("page.wrong");
        choose(session, "not it", OWN + "!", OWN + "!")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("当前密码不对"), not(containsString(OWN)))));
        choose(session, OWN, "another one", "a different one")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("两次输入的新密码不一样")));
        choose(session, OWN, "short", "short").andExpect(content().string(containsString("密码至少要有 8 个字符")));
        choose(session, OWN, OWN, OWN).andExpect(content().string(containsString("新密码不能与当前密码相同")));
        choose(session, OWN, "nul \u0000 nul nul", "nul \u0000 nul nul")
                .andExpect(content().string(containsString("密码中有不可用的字符")));
        String endless = "x".repeat(10_000);
        choose(session, OWN, endless, endless).andExpect(content().string(containsString("密码太长")));
        choose(session, OWN, "river " + OWN, "river " + OWN).andExpect(redirectedUrl("/password?done=true"));
        web.perform(get("/password?done=true").session(session))
                .andExpect(content().string(allOf(containsString("密码已修改"), containsString("href=\"/inbox\""))));
    }

    @Test
    void slowsDownWhoGuessesThePresentOne() throws Exception {
        MockHttpSession session = settled("page.guessed");
        for (int i = 0; i < 6; i++) {
            choose(session, "guess " + i, OWN + "!", OWN + "!", "10.2.0.1").andExpect(status().isBadRequest());
        }
        choose(session, OWN, OWN + "!", OWN + "!", "10.2.0.1")
                .andExpect(content().string(containsString("登录失败次数过多")));
    }

    @Test
    void isForWhoIsLoggedInAndTakesNoForgedForm() throws Exception {
        web.perform(get("/password")).andExpect(redirectedUrl("/login"));
        MockHttpSession session = settled("page.forged");
        web.perform(post("/password")
                        .session(session)
                        .param("present", OWN)
                        .param("next", "river " + OWN)
                        .param("again", "river " + OWN))
                .andExpect(status().isForbidden());
        web.perform(web.login("page.forged", OWN)).andExpect(redirectedUrl("/inbox"));
    }

    @Test
    void aSessionEndsAtOnceWhenItsAccountIsClosed() throws Exception {
        MockHttpSession session = settled("page.closed");
        web.perform(get("/").session(session)).andExpect(content().string(containsString("网格员甲")));
        int version = reading.find(Actor.system(), "page.closed").version();
        register.close(people.as("admin"), "page.closed", version);
        web.perform(get("/password").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
        web.perform(web.login("page.closed", OWN)).andExpect(redirectedUrl("/login?failed=true"));
    }

    @Test
    void leadsAnAdministratorOfTheMachineToTheAccounts() throws Exception {
        HandedOut made =
                register.create(Actor.system(), "page.machine", new AccountEdit("机器管理员", Set.of(Role.ADMIN), null));
        MockHttpSession session = session("page.machine", made.password());
        choose(session, made.password(), OWN, OWN).andExpect(redirectedUrl("/accounts"));
        web.perform(get("/").session(session)).andExpect(content().string(containsString("href=\"/inbox\"")));
    }

    private HandedOut made(String username) {
        return register.create(
                people.as("admin"), username, new AccountEdit("网格员甲", Set.of(Role.GRID_WORKER), people.buildingCode()));
    }

    /** The session of somebody with a password of their own. */
    private MockHttpSession settled(String username) throws Exception {
        HandedOut made = made(username);
        MockHttpSession session = session(username, made.password());
        choose(session, made.password(), OWN, OWN).andExpect(redirectedUrl("/inbox"));
        return session;
    }

    private MockHttpSession session(String username, String password) throws Exception {
        return (MockHttpSession) Objects.requireNonNull(web.perform(web.login(username, password))
                .andReturn()
                .getRequest()
                .getSession(false));
    }

    private ResultActions choose(MockHttpSession session, String present, String next, String again) throws Exception {
        return choose(session, present, next, again, "10.2.0.9");
    }

    private ResultActions choose(MockHttpSession session, String present, String next, String again, String client)
            throws Exception {
        return web.perform(post("/password")
                .session(session)
                .param("present", present)
                .param("next", next)
                .param("again", again)
                .with(web.form())
                .with(from(client)));
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }
}
