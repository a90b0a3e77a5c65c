package streethub.ui.matter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import streethub.forum.MatterStage;
import streethub.forum.MatterView;
import streethub.ui.web.Words;

/** What a courtyard is asked, and once the vote is over how it went, what was decided, and why. */
final class MatterCard extends Div {

    private static final long serialVersionUID = 1L;

    MatterCard(Words words, MatterView matter, MatterWords told) {
        addClassNames("hub-card", "person-list");
        says(matter.proposal(), "book-strong");
        says(
                words.get(
                        "matter.answers",
                        String.join("、", matter.choices()),
                        words.get("matter.voters." + matter.voters())),
                "hub-second");
        String result = told.result(words, matter);
        if (result != null) {
            add(new H2(words.get("matter.result")));
            says(result);
        }
        Boolean accepted = matter.accepted();
        if (accepted != null) {
            add(new H2(words.get(heading(matter.stage(), accepted))));
            says(matter.reasons());
        }
        String followUp = matter.caseNumber();
        says(followUp == null ? null : words.get("matter.case", followUp), "hub-second");
    }

    private static String heading(MatterStage stage, boolean accepted) {
        if (stage == MatterStage.REFUSED) {
            return "matter.refused";
        }
        return accepted ? "matter.accepted" : "matter.declined";
    }

    private void says(@Nullable String sentence, String... styleNames) {
        if (sentence != null) {
            Paragraph text = new Paragraph(sentence);
            text.addClassName("matter-text");
            text.addClassNames(styleNames);
            add(text);
        }
    }
}
