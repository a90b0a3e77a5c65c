package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.attachment.PhotoId;
import streethub.booking.BookingView;
import streethub.booking.HandBack;
import streethub.identity.Accounts;
import streethub.ui.booking.SlotWords;
import streethub.ui.booking.StatusSign;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The top of a booking's page: which unit and when, who wants it for what, by when to answer, and why it is here. */
@Service
class BookingHead {

    private final SlotWords slots;
    private final DueWords dues;
    private final TimeWords times;
    private final PhotoViews photos;
    private final Accounts accounts;

    BookingHead(SlotWords slots, DueWords dues, TimeWords times, PhotoViews photos, Accounts accounts) {
        this.slots = slots;
        this.dues = dues;
        this.times = times;
        this.photos = photos;
        this.accounts = accounts;
    }

    Component draw(Words words, BookingAtDesk desk) {
        BookingView booking = desk.booking();
        Paragraph when = new Paragraph(slots.span(words, booking.from(), booking.until()));
        when.addClassNames("case-strong", "booking-when");
        Paragraph path = new Paragraph(desk.venue().address());
        path.addClassName("case-path");
        Div head = new Div(line(words, booking), new H1(booking.venueName() + " · " + booking.unitName()), when, path);
        head.addClassName("case-head");
        String rule = booking.rule();
        if (rule != null) {
            Span label = new Span(words.get("desk.whyMe"));
            label.addClassName("case-label");
            Paragraph why = new Paragraph(label, new Span(words.get(rule)));
            why.addClassName("case-why");
            head.add(why);
        }
        head.add(facts(words, desk));
        return head;
    }

    private Component line(Words words, BookingView booking) {
        Span number = new Span(booking.number());
        number.addClassName("hub-second");
        Div line = new Div(number, new StatusSign(words, booking));
        line.addClassName("case-line");
        Instant due = booking.holdUntil();
        if (due != null) {
            DueWords.Due told = dues.of(words.locale(), booking.createdAt(), due);
            Span by = new Span(told.text());
            by.addClassName(told.styleName());
            by.setTitle(times.exactly(due));
            line.add(by);
        }
        return line;
    }

    private Component facts(Words words, BookingAtDesk desk) {
        BookingView booking = desk.booking();
        Integer headCount = booking.headCount();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, words.get("desk.booking.organisation"), booking.organisationName());
        fact(facts, words.get("desk.booking.holder"), booking.holderName());
        fact(facts, words.get("desk.booking.purpose"), booking.purpose());
        fact(
                facts,
                words.get("desk.booking.headCount"),
                headCount == null
                        ? null
                        : words.get("desk.booking.of", headCount, desk.unit().capacity()));
        fact(facts, words.get("desk.booking.asked"), dues.ago(words.locale(), booking.createdAt()));
        fact(facts, words.get("desk.booking.conditions"), booking.conditions());
        fact(facts, words.get("desk.reason"), booking.reason());
        if (!desk.papers().isEmpty()) {
            facts.add(
                    new DescriptionList.Term(words.get("desk.booking.papers")),
                    new DescriptionList.Description(photos.draw(desk.papers(), words.get("desk.booking.paper"))));
        }
        HandBack found = desk.handBack();
        if (found != null) {
            facts.add(
                    new DescriptionList.Term(words.get("desk.booking.handBack")),
                    new DescriptionList.Description(handBack(words, found)));
        }
        return facts;
    }

    private Component handBack(Words words, HandBack found) {
        Span sign = new Span(
                found.inOrder()
                        ? "● " + words.get("desk.booking.handBack.good")
                        : "▲ " + words.get("desk.booking.handBack.bad"));
        sign.addClassNames("book-status", found.inOrder() ? "hub-normal" : "hub-warning");
        Span by = new Span(words.get(
                "desk.booking.handBack.by",
                accounts.displayName(found.checkedBy()),
                times.of(words.locale(), found.at())));
        by.addClassName("hub-second");
        Div line = new Div(sign, by);
        line.addClassName("case-line");
        Div all = new Div(line);
        String said = found.words();
        if (said != null) {
            all.add(new Paragraph(said));
        }
        PhotoId photo = found.photo();
        if (photo != null) {
            all.add(photos.draw(List.of(photo), words.get("desk.booking.handBack.photo")));
        }
        all.addClassName("booking-back");
        return all;
    }

    private static void fact(DescriptionList facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }
}
