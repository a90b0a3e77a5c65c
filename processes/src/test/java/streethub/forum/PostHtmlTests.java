package streethub.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type, what becomes of it is harmless. */
class PostHtmlTests {

    private static final Pattern HARMLESS =
            Pattern.compile("<!-- -->|</?(?:p|ul|ol|li|blockquote|strong|em)>|<br />|</a>"
                    + "|<a href=\"https?://[^\"<>]*\" rel=\"nofollow ugc noopener\">");

    private final PostHtml html = new PostHtml();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style>",
                "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"http://x\" onclick=\"alert(1)\">x</a>",
                "<form action=/logout><button>x</button></form>",
                "<base href=//evil.example/>",
                "<link rel=stylesheet href=//evil.example>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<style>*{background:url(//evil.example)}</style>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<template><script>alert(1)</script></template>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](/logout)",
                "[x](//evil.example)",
                "[x](http://a.example/\"onmouseover=\"alert(1))",
                "[x](<http://a.example/ onmouseover=alert(1)>)",
                "[x](http://a.example 'title\" onmouseover=\"alert(1)')",
                "![x](http://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<http://a.example/\"><script>alert(1)</script>",
                "http://a.example/\"><script>alert(1)</script>",
                "http://a.example/?q=<script>alert(1)</script>",
                "www.a.example/'onclick='alert(1)",
                "mailto:a@b.example",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "```html\n<script>alert(1)</script>\n```",
                "> <script>alert(1)</script>",
                "- <img src=x onerror=alert(1)>",
                "**<img src=x onerror=alert(1)>**",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7} <%= 7*7 %>",
                "\u2028<script>alert(1)</script>\u2029",
                "\ufeff<script>alert(1)</script>",
                "＜script＞alert(1)＜/script＞",
                "# h\n## h\n---\n| a | b |\n|---|---|\n| <script>alert(1)</script> | x |"
            })
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
