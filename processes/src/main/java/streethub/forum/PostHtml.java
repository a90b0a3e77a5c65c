package streethub.forum;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * The one place where what people typed becomes HTML: paragraphs, lists, quotes, emphasis and links to the web. Any
 * other mark, and all HTML, is shown as it was typed; what comes out is cleaned once more, whatever came in.
 */
@Component
class PostHtml {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");
    private static final int MOST_EXCERPT = 120;

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .extensions(List.of(AutolinkExtension.create()))
            .build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private final PolicyFactory policy = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "blockquote", "strong", "em", "a")
            .allowAttributes("href")
            .matching(ADDRESS)
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    /** HTML that is safe to put into a page. */
    String of(String text) {
        return policy.sanitize(html.render(parser.parse(text)));
    }

    /** The beginning of the text on one line, without marks; plain text, not HTML. */
    String excerpt(String text) {
        String line = plain.render(parser.parse(text)).replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= MOST_EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST_EXCERPT)) + "…";
    }

    /** Where addresses of the web stand. */
    static List<MatchResult> links(String text) {
        return LINK.matcher(text).results().toList();
    }
}
