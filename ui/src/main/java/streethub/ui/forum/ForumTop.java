package streethub.ui.forum;

import com.vaadin.flow.component.html.Anchor;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.Words;

/** The tops of the pages on which people take part in the forum, with the way to one's own posts. */
final class ForumTop {

    private ForumTop() {}

    /** On a page below the list of topics. */
    static PersonTop belowForum(Words words) {
        return new PersonTop(words, plain("/forum", words.get("forum.page.back")), mine(words, ""));
    }

    /** On the page on which one takes part in a topic. */
    static PersonTop belowTopic(Words words, String id) {
        return new PersonTop(words, plain("/forum/" + id, words.get("forum.write.toRead")), mine(words, ""));
    }

    /** On the list of one's own posts. */
    static PersonTop ofMine(Words words) {
        return new PersonTop(words, plain("/forum", words.get("forum.page.back")));
    }

    /** On the page of one of them. */
    static PersonTop belowMine(Words words) {
        return new PersonTop(words, mine(words, "‹ "));
    }

    private static Anchor mine(Words words, String before) {
        return new Anchor("forum/mine", before + words.get("forum.page.mine"));
    }

    /** A page that Vaadin does not draw. */
    static Anchor plain(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.setRouterIgnore(true);
        return link;
    }
}
