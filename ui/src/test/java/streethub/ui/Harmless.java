package streethub.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page as a browser does, and finds in it what would run or lead where nobody meant to go. */
public final class Harmless {

    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:javascript|vbscript|data):.*", Pattern.DOTALL);
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "formaction", "srcdoc");

    private Harmless() {}

    /** Whether the address is one of the hub's own pages, perhaps with what was searched behind it. */
    private static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    /** That the page which is open is harmless, its dialogs too. */
    public static void requireOpenPage() {
        UI here = UI.getCurrent();
        // What a route shows is no child of the page's element on the server; dialogs are.
        String routes = here.getInternals().getActiveRouterTargetsChain().stream()
                .map(shown -> shown.getElement().getOuterHTML())
                .collect(Collectors.joining());
        require(routes + here.getElement().getOuterHTML());
    }

    /** That this HTML is harmless. */
    public static void require(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.text()).as("it was drawn").isNotBlank();
        assertThat(page.select("script, iframe, object, embed, base, noscript, math, mglyph, meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(page.select("style")).noneMatch(style -> style.data().contains("evil.example"));
        assertThat(page.select("[href*=evil.example], [src*=evil.example], [action*=evil.example]"))
                .allMatch(element -> element.is("a[rel=nofollow ugc noopener]") || isOurs(element.attr("href")));
        assertThat(page.select("img[src=x], form[action=/logout] button:containsOwn(x)"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).as(element.outerHtml()).doesNotStartWith("on");
                assertThat(ADDRESSES.contains(name)
                                && ADDRESS.matcher(attribute.getValue().toLowerCase(Locale.ROOT))
                                        .matches()
                                && element.is("a, img, form, button, iframe"))
                        .as(element.outerHtml())
                        .isFalse();
            }
        }
    }
}
