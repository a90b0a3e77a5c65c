package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.forum.AnonymousAuthors;
import streethub.forum.AuthorRecord;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.forum.SimilarTopic;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What helps to decide about a post: the author's record, what everybody sees meanwhile, earlier topics like it. */
@Service
class ReviewSides {

    private final ModerationReading reading;
    private final AnonymousAuthors authors;
    private final CurrentActor current;
    private final TimeWords times;

    ReviewSides(ModerationReading reading, AnonymousAuthors authors, CurrentActor current, TimeWords times) {
        this.reading = reading;
        this.authors = authors;
        this.current = current;
        this.times = times;
    }

    Component draw(Words words, ReviewCase post) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        facts.add(term(words, "desk.forum.author"), new DescriptionList.Description(author(words, post)));
        String published = post.publishedText();
        if (published != null) {
            fact(facts, words, "desk.forum.published", new Span(published));
        }
        String number = post.caseNumber();
        if (number != null) {
            fact(facts, words, "desk.forum.case", new Anchor("cases/" + number, number));
        }
        if (post.reply()) {
            fact(facts, words, "desk.forum.topic", plain("/forum/" + post.topic(), post.title()));
        }
        Div sides = new Div(facts);
        List<SimilarTopic> similar = reading.similar(current.get(), post.id());
        if (!similar.isEmpty()) {
            UnorderedList list = new UnorderedList();
            similar.forEach(topic -> list.add(new ListItem(
                    plain("/forum/" + topic.id(), topic.title()),
                    second(" " + times.of(words.locale(), topic.openedAt()) + " · "
                            + words.get("forum.page.replies", topic.replies())))));
            sides.add(new H2(words.get("desk.forum.similar")), list);
        }
        sides.addClassName("mod-sides");
        return sides;
    }

    private Component author(Words words, ReviewCase post) {
        AuthorRecord record = post.author();
        Paragraph line =
                new Paragraph(words.get("desk.forum.record", record.published(), record.rejected(), record.reported()));
        if (post.trusted()) {
            Span trusted = new Span(words.get("desk.forum.trusted"));
            trusted.addClassNames("hub-normal", "case-strong");
            line.add(trusted);
        }
        if (post.authorName() == null) {
            Button reveal = new Button(words.get("desk.forum.reveal"), click -> reveal(words, post, line));
            reveal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(reveal);
        }
        return line;
    }

    /** The name is told once; who asked and why is kept. */
    private void reveal(Words words, ReviewCase post, Paragraph line) {
        new WordsDialog(
                        words,
                        "desk.forum.reveal",
                        true,
                        reason -> Notices.attempt(words, () -> {
                            AnonymousAuthors.AuthorName name = authors.reveal(current.get(), post.id(), reason);
                            line.add(new Span(" " + name.displayName() + "（" + name.username() + "）"));
                        }))
                .open();
    }

    private static Anchor plain(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private static Span second(String text) {
        Span span = new Span(text);
        span.addClassName("hub-second");
        return span;
    }

    private static void fact(DescriptionList facts, Words words, String key, Component value) {
        facts.add(term(words, key), new DescriptionList.Description(value));
    }

    private static DescriptionList.Term term(Words words, String key) {
        return new DescriptionList.Term(words.get(key));
    }
}
