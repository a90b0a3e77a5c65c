package streethub.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import streethub.testing.DemoHubTest;
import streethub.ui.Browser;

/** What a stranger's phone opens by the plate on a facility. */
@DemoHubTest
class PlatePageTests {

    @Autowired
    private WebApplicationContext context;

    private Browser web;

    @BeforeEach
    void open() {
        web = new Browser(context);
    }

    @Test
    void saysWhichFacilityItIsAndLeadsToTheReportAboutIt() throws Exception {
        MockHttpServletResponse page =
                web.perform(get("/f/cover-010")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("井盖 010", "cover-010", "社区", "这里坏了，报修", "/report?facility=cover-010")
                .doesNotContain("EM310-TILT", "0200510117");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getCookies()).isEmpty();
    }

    @Test
    void speaksEnglish() throws Exception {
        assertThat(web.perform(get("/f/cover-010").param("lang", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("It is broken: report", "Manhole cover");
    }

    @Test
    void aCodeThatMeansNothingStillLeadsToAReport() throws Exception {
        for (String id : new String[] {"none", "<script>", "x".repeat(500)}) {
            MockHttpServletResponse page =
                    web.perform(get("/f/{id}", id)).andReturn().getResponse();
            assertThat(page.getStatus()).as(id).isBetween(400, 404);
            assertThat(page.getContentAsString()).doesNotContain("<script>");
        }
        assertThat(web.perform(get("/f/none")).andReturn().getResponse().getContentAsString())
                .contains("没有这处设施", "href=\"/report\"");
        assertThat(web.perform(post("/f/cover-010")).andReturn().getResponse().getStatus())
                .isEqualTo(405);
    }
}
