package streethub.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A browser before the hub's plain pages: it goes through the security chain and sends forms as the pages hold them. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;

    public Browser(WebApplicationContext context) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    public ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request);
    }

    /** The log-in form filled in, with what the page hid in it. */
    public MockHttpServletRequestBuilder login(String username, String password) throws Exception {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(form());
    }

    /** The session of somebody who has logged in. */
    public MockHttpSession session(String username) throws Exception {
        MvcResult result = perform(login(username, "demo")).andReturn();
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    /** What makes a form one of the hub's own: the token in the page and the cookie that came with it. */
    public RequestPostProcessor form() throws Exception {
        MvcResult page = perform(get("/login")).andReturn();
        Matcher token = TOKEN.matcher(page.getResponse().getContentAsString());
        assertThat(token.find()).isTrue();
        Cookie[] cookies = page.getResponse().getCookies();
        return request -> {
            request.addParameter("_csrf", token.group(1));
            request.setCookies(cookies);
            return request;
        };
    }
}
