package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type, what becomes of it is harmless. */
class PostHtmlTests {

    private static final Pattern HARMLESS =
            Pattern.compile("<!-- -->|</?(?:p|ul|ol|li|blockquote|strong|em)>|<br />|</a>"
                    + "|<a href=\"https?://[^\"<>]*\" rel=\"nofollow ugc noopener\">");

    private final PostHtml html = new PostHtml();

    @ParameterizedTest
    @MethodSource("streethub.testing.NastyTexts#all")
    void nothingButParagraphsListsQuotesAndLinksComesOut(String typed) {
        String made = html.of(typed);
        assertThat(HARMLESS.matcher(made).replaceAll("")).as(made).doesNotContain("<", ">", "\"");
        assertThat(html.excerpt(typed)).doesNotContain("\n");
    }

    @Test
    void linksAndListsAndQuotesAreWhatTheyWereMeantToBe() {
        assertThat(html.of("- 一\n- 二\n\n1. 三"))
                .isEqualToIgnoringWhitespace("<ul><li>一</li><li>二</li></ul><ol><li>三</li></ol>");
        assertThat(html.of("> 引用\n\n正文\n第二行"))
                .isEqualToIgnoringWhitespace("<blockquote><p>引用</p></blockquote><p>正文<br />第二行</p>");
        assertThat(html.of("看[这里](https://example.com/a)"))
                .contains("看<a href=\"https://example.com/a\" rel=\"nofollow ugc noopener\">这里</a>");
        assertThat(html.of("见 https://example.com/a 。"))
                .contains("<a href=\"https://example.com/a\" rel=\"nofollow ugc noopener\">https://example.com/a</a>");
    }

    @Test
    void anExcerptIsOneLineWithoutMarks() {
        assertThat(html.excerpt("> 引用\n\n- **一**\n- [二](https://example.com)")).doesNotContain("*", "[", ">", "\n");
        assertThat(html.excerpt("长".repeat(500))).hasSize(121).endsWith("…");
        assertThat(html.excerpt("😀".repeat(200)).codePointCount(0, 241)).isEqualTo(121);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*", "[", "(", "- ", "1. ", "**a", "[a](", "<a", "&", "`", "\\"})
    void deepAndLongNonsenseTakesNoTime(String part) {
        assertThat(html.of(part.repeat(10_000 / part.length()))).isNotNull();
    }
}
