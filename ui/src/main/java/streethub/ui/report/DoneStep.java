package streethub.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.springframework.web.util.UriComponentsBuilder;
import streethub.incident.Receipt;
import streethub.ui.web.Words;

/** The end: number and tracking code in large type, what happens next and by when; or thanks for joining a case. */
final class DoneStep extends StepPage {

    private static final long serialVersionUID = 1L;

    DoneStep(Reporting reporting, ReportDraft draft, Words words, Runnable again) {
        Receipt receipt = draft.receipt();
        if (receipt == null) {
            add(new Paragraph(words.get("report.joined", String.valueOf(draft.joined()))));
        } else {
            Div card = new Div(
                    large(words.get("status.number"), receipt.number()),
                    large(words.get("status.code"), receipt.trackingCode()),
                    new Paragraph(words.get("report.done.write")));
            card.addClassNames("hub-card", "report-receipt");
            Anchor follow = new Anchor(address(receipt), words.get("report.done.follow"));
            follow.setRouterIgnore(true);
            follow.addClassName("report-link");
            add(
                    card,
                    new Paragraph(words.get("report.done.next", reporting.whatFollows(words.locale(), receipt))),
                    follow);
        }
        Button another = new Button(words.get("report.done.again"), click -> again.run());
        another.addClassName("report-wide");
        Anchor home = new Anchor("/", words.get("error.home"));
        home.setRouterIgnore(true);
        home.addClassName("report-home");
        add(another, home);
    }

    private static Div large(String label, String value) {
        Span name = new Span(label);
        name.addClassName("hub-second");
        Span text = new Span(value);
        text.addClassName("report-large");
        return new Div(name, text);
    }

    private static String address(Receipt receipt) {
        return UriComponentsBuilder.fromPath("/r/{number}")
                .queryParam("code", "{code}")
                .encode()
                .buildAndExpand(receipt.number(), receipt.trackingCode())
                .toUriString();
    }
}
