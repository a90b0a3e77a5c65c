package streethub.ui.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.WebApplicationContext;
import streethub.testing.DemoHubTest;
import streethub.ui.Browser;
import streethub.ui.shell.Languages;
import streethub.ui.web.ElderMode;

@DemoHubTest
class HomePageTests {

    @Autowired
    WebApplicationContext context;

    Browser web;

    @BeforeEach
    void open() {
        web = new Browser(context);
    }

    @Test
    void greetsAStrangerWithoutSessionCookieOrScript() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"zh-CN\""),
                                containsString("一键上报"),
                                containsString("href=\"/report\""),
                                containsString("查询进度"),
                                containsString("href=\"/book\""),
                                containsString("预约场地"),
                                containsString("<a href=\"/\" aria-current=\"page\">首页</a>"),
                                containsString("href=\"/login\""),
                                not(containsString("我的预约")),
                                not(containsString("<script")))))
                .andExpect(result ->
                        assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void leavesToVaadinWhatItsPagesSendToTheSameAddress() throws Exception {
        HomeMapping mapping = context.getBean(HomeMapping.class);
        assertThat(mapping.getHandler(new MockHttpServletRequest("GET", "/"))).isNotNull();
        assertThat(mapping.getHandler(new MockHttpServletRequest("POST", "/"))).isNull();
        MockHttpServletRequest begin = new MockHttpServletRequest("GET", "/");
        begin.setParameter("v-r", "init");
        assertThat(mapping.getHandler(begin)).isNull();
    }

    @Test
    void speaksEnglishAndLargeWhenAskedAndRemembersBoth() throws Exception {
        web.perform(get("/").param("lang", "en").param("elder", "1"))
                .andExpect(cookie().value(Languages.COOKIE, "en"))
                .andExpect(cookie().value(ElderMode.COOKIE, "1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\""),
                                containsString("Report a problem"),
                                containsString("Follow a report"),
                                containsString("class=\"elder\""))));
        web.perform(get("/").cookie(Languages.cookie(Languages.ENGLISH), ElderMode.cookie(true)))
                .andExpect(content().string(allOf(containsString("Log in"), containsString("class=\"elder\""))));
    }

    @Test
    void showsStaffTheWayToTheDeskAndResidentsNone() throws Exception {
        web.perform(get("/").session(web.session("building")))
                .andExpect(content()
                        .string(allOf(
                                containsString("楼栋网格员（演示），您好"),
                                containsString("href=\"/inbox\""),
                                containsString("退出登录"),
                                not(containsString("href=\"/login\"")))));
        web.perform(get("/").session(web.session("resident")))
                .andExpect(content()
                        .string(allOf(
                                containsString("退出登录"),
                                containsString("href=\"/my-bookings\""),
                                not(containsString("href=\"/inbox\"")))));
    }
}
