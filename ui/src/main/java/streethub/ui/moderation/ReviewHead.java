package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.springframework.stereotype.Service;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.identity.CurrentActor;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What a moderator reads first of a post: where it stands, why it is here, and its text with what to look at marked. */
@Service
class ReviewHead {

    private final ModerationReading reading;
    private final PhotoViews views;
    private final CurrentActor current;
    private final DueWords dues;
    private final TimeWords times;

    ReviewHead(ModerationReading reading, PhotoViews views, CurrentActor current, DueWords dues, TimeWords times) {
        this.reading = reading;
        this.views = views;
        this.current = current;
        this.dues = dues;
        this.times = times;
    }

    Component draw(Words words, ReviewCase post) {
        Div head = new Div(line(words, post));
        head.addClassName("case-head");
        if (post.reply()) {
            head.add(new H1(words.get("desk.forum.reply", post.title())));
        } else {
            H1 title = new H1();
            MarkedText.of(words, post.title(), post.marks(), true).forEach(title::add);
            head.add(title);
        }
        head.add(path(words, post));
        String rule = post.rule();
        if (rule != null) {
            Span label = new Span(words.get("desk.whyMe"));
            label.addClassName("case-label");
            Paragraph why = new Paragraph(label, new Span(words.get(rule)));
            why.addClassName("case-why");
            head.add(why);
        }
        said(words, post, head);
        Paragraph text = new Paragraph();
        text.addClassNames("case-words", "mod-text");
        MarkedText.of(words, post.text(), post.marks(), false).forEach(text::add);
        head.add(text);
        if (!post.tags().isEmpty()) {
            head.add(new Paragraph("#" + String.join(" #", post.tags())));
        }
        if (!post.photos().isEmpty()) {
            head.add(photos(words, post));
        }
        Details seen = new Details(
                words.get("desk.forum.asSeen"), new Html("<div class=\"forum-text\">" + post.html() + "</div>"));
        head.add(seen);
        return head;
    }

    private Component line(Words words, ReviewCase post) {
        Span number = new Span(post.id());
        number.addClassName("hub-second");
        Span state = new Span(words.get("forum.state." + post.state()));
        state.addClassName("case-status");
        Div line = new Div(number, state);
        line.addClassName("case-line");
        ReviewSign sign = ReviewSign.of(post);
        Span cause = new Span(sign.shape() + " " + words.get(sign.key()));
        cause.addClassNames(sign.styleName(), "case-strong");
        line.add(cause);
        Instant due = post.dueAt();
        if (due != null) {
            DueWords.Due told = dues.of(words.locale(), post.createdAt(), due);
            Span by = new Span(told.text());
            by.addClassName(told.styleName());
            by.setTitle(times.exactly(due));
            line.add(by);
        }
        return line;
    }

    private Component path(Words words, ReviewCase post) {
        String author = post.authorName();
        Paragraph path = new Paragraph(post.boardName() + " · "
                + (author == null ? words.get("desk.forum.anonymous") : author) + " · "
                + dues.ago(words.locale(), post.createdAt()));
        path.addClassName("case-path");
        return path;
    }

    /** What readers report and what the author says against the decision before. */
    private static void said(Words words, ReviewCase post, Div head) {
        String appeal = post.appeal();
        if (appeal != null) {
            head.add(line("hub-warning", words.get("desk.forum.appeal", appeal)));
        }
        for (ReviewCase.Reported report : post.reports()) {
            String more = report.words();
            head.add(line(
                    "hub-alarm",
                    words.get(
                            "desk.forum.reported",
                            words.get("forum.breach." + report.breach()) + (more == null ? "" : " " + more))));
        }
    }

    private static Paragraph line(String styleName, String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames(styleName, "mod-said");
        return line;
    }

    private Component photos(Words words, ReviewCase post) {
        post.photos().forEach(photo -> reading.requirePhoto(current.get(), post.id(), photo));
        return views.draw(post.photos(), words.get("desk.photo"));
    }
}
