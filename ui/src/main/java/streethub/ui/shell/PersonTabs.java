package streethub.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import streethub.ui.web.Words;

/** The main pages for residents, at the bottom of a phone; as the pages have them that Vaadin does not draw. */
final class PersonTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    PersonTabs(Words words) {
        addClassName("person-tabs");
        setAriaLabel(words.get("web.tabs"));
        plain("", words.get("web.home"));
        add("report", words.get("web.tabs.report"));
        add("book", words.get("web.tabs.book"));
        plain("forum", words.get("web.tabs.forum"));
        add("my", words.get("web.tabs.my"));
    }

    private void plain(String path, String label) {
        add(path, label).setRouterIgnore(true);
    }

    private Anchor add(String path, String label) {
        Anchor link = new Anchor("/" + path, label);
        links.put(path, link);
        add(link);
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Anchor here = links.get(part(event.getUI().getActiveViewLocation().getFirstSegment()));
        if (here != null) {
            here.getElement().setAttribute("aria-current", "page");
        }
    }

    /** Under which of the main pages that page belongs. */
    private static String part(String page) {
        return switch (page) {
            case "my-bookings", "notices" -> "my";
            case "matters" -> "forum";
            default -> page;
        };
    }
}
