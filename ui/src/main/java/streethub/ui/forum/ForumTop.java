package streethub.ui.forum;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import streethub.ui.shell.Languages;
import streethub.ui.shell.PageLanguage;
import streethub.ui.web.ElderMode;
import streethub.ui.web.Words;

/** The top of the pages on which people take part in the forum: the way back, one's own posts, size of type, language. */
final class ForumTop extends Div {

    private static final long serialVersionUID = 1L;

    private ForumTop(Words words, Anchor back, boolean mine) {
        addClassName("forum-top");
        back.addClassName("forum-back");
        add(back);
        if (mine) {
            add(new Anchor("forum/mine", words.get("forum.page.mine")));
        }
        boolean elder = elder();
        add(
                quiet(words.get(elder ? "web.elder.off" : "web.elder"), () -> PageLanguage.chooseElder(!elder)),
                quiet(
                        words.get("web.language"),
                        () -> PageLanguage.choose(words.english() ? Languages.CHINESE : Languages.ENGLISH)));
    }

    /** On a page below the list of topics. */
    static ForumTop belowForum(Words words) {
        return new ForumTop(words, plain("/forum", words.get("forum.page.back")), true);
    }

    /** On the page on which one takes part in a topic. */
    static ForumTop belowTopic(Words words, String id) {
        return new ForumTop(words, plain("/forum/" + id, words.get("forum.write.toRead")), true);
    }

    /** On the list of one's own posts. */
    static ForumTop ofMine(Words words) {
        return new ForumTop(words, plain("/forum", words.get("forum.page.back")), false);
    }

    /** On the page of one of them. */
    static ForumTop belowMine(Words words) {
        return new ForumTop(words, new Anchor("forum/mine", "‹ " + words.get("forum.page.mine")), false);
    }

    /** A page that Vaadin does not draw. */
    static Anchor plain(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.setRouterIgnore(true);
        return link;
    }

    private static Button quiet(String label, Runnable press) {
        Button button = new Button(label, click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static boolean elder() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && ElderMode.chosen(request.getCookies());
    }
}
