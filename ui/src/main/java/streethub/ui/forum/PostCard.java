package streethub.ui.forum;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.forum.PostView;
import streethub.ui.web.Words;

/** A published post: who and when, what it takes up, its text and photos. */
final class PostCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * The post.
     *
     * @param answer whether the topic's author says that it answers
     */
    PostCard(Words words, When when, PostView post, boolean answer) {
        addClassNames("hub-card", "forum-post");
        setId(post.id());
        if (answer) {
            addClassName("forum-chosen");
            Span chosen = new Span(words.get("forum.page.answer"));
            chosen.addClassNames("hub-normal", "forum-strong");
            add(chosen);
        }
        add(who(words, when, post));
        PostView.Quote quote = post.quote();
        if (quote != null) {
            Paragraph taken =
                    new Paragraph(words.get("forum.page.quote", name(words, quote.authorName()), quote.excerpt()));
            taken.addClassName("forum-quote");
            add(taken);
        }
        add(PostFields.html(post.html()));
        if (!post.photos().isEmpty()) {
            add(photos(words, post));
        }
    }

    private static Paragraph who(Words words, When when, PostView post) {
        Paragraph line = new Paragraph(new Span(name(words, post.authorName())));
        line.addClassNames("hub-second", "forum-who");
        if (post.staff()) {
            Span staff = new Span(words.get("forum.page.staff"));
            staff.addClassName("forum-staff");
            line.add(staff);
        }
        Span at = new Span(when.of(post.publishedAt()));
        at.setTitle(when.exactly(post.publishedAt()));
        line.add(at);
        if (post.editedAt() != null) {
            line.add(ForumTop.plain("/forum/" + post.id() + "/history", words.get("forum.page.edited")));
        }
        return line;
    }

    static String name(Words words, @Nullable String author) {
        return author == null ? words.get("forum.page.anonymous") : author;
    }

    private static Div photos(Words words, PostView post) {
        Div all = new Div();
        all.addClassName("forum-photos");
        int number = 0;
        for (PhotoId photo : post.photos()) {
            String address = "/forum/" + post.id() + "/photos/" + photo.value();
            Anchor large = ForumTop.plain(address, "");
            large.setTarget(AnchorTarget.BLANK);
            large.add(new Image(address + "?small=true", words.get("status.photo", ++number)));
            all.add(large);
        }
        return all;
    }
}
