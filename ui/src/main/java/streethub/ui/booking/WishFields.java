package streethub.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingPapers;
import streethub.booking.BookingWish;
import streethub.booking.UnitView;
import streethub.enterprise.EnterpriseView;
import streethub.shared.Refusal;
import streethub.ui.desk.PhotoUpload;
import streethub.ui.shell.Drafts;
import streethub.ui.web.Words;

/** What somebody says of the booking they ask for: for whom, what for, how many come, its papers, how many weeks. */
final class WishFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WORDS = 500;
    private static final String ONESELF = "";

    private final transient Words words;
    private final transient ActivityDraft draft;
    private final transient Map<String, String> names = new LinkedHashMap<>();
    private final PhotoUpload upload;
    private final Select<String> whom = new Select<>();
    private final TextField purpose = new TextField();
    private final IntegerField headCount = new IntegerField();
    private final Div papers = new Div();
    private final Select<Integer> weeks = new Select<>();

    WishFields(Words words, Drafts drafts, ActivityDraft draft, PhotoUpload upload) {
        this.words = words;
        this.draft = draft;
        this.upload = upload;
        addClassName("book-fields");
        whom.setLabel(words.get("book.whom"));
        whom.setItemLabelGenerator(code -> names.getOrDefault(code, ""));
        whom.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                draft.organisation(change.getValue());
                adapt();
            }
        });
        purpose.setMaxLength(MOST_WORDS);
        headCount.setMin(1);
        drafts.keep("book/purpose", purpose);
        drafts.keep("book/headCount", headCount);
        Paragraph hint = new Paragraph(words.get("book.papers.hint", BookingPapers.MOST));
        hint.addClassName("hub-second");
        papers.addClassName("book-papers");
        papers.add(new H2(words.get("book.papers")), hint, upload);
        weeks.setLabel(words.get("book.weeks"));
        weeks.setItemLabelGenerator(count ->
                count == null || count == 1 ? words.get("book.weeks.once") : words.get("book.weeks.of", count));
        whom.setWidthFull();
        purpose.setWidthFull();
        headCount.setWidthFull();
        weeks.setWidthFull();
        add(whom, purpose, headCount, papers, weeks);
    }

    /**
     * Asks what that unit wants to know.
     *
     * @param enterprises those the person acts for
     * @param mostWeeks how many weeks in a row can be asked for
     */
    void ask(UnitView unit, List<EnterpriseView> enterprises, int mostWeeks) {
        names.clear();
        if (unit.audience().contains("RESIDENT")) {
            names.put(ONESELF, words.get("book.whom.self"));
        }
        if (unit.audience().contains("ENTERPRISE")) {
            enterprises.forEach(it -> names.put(it.creditCode().value(), it.name()));
        }
        String kept = draft.organisation();
        whom.setItems(List.copyOf(names.keySet()));
        if (!names.isEmpty()) {
            whom.setValue(
                    names.containsKey(kept) ? kept : names.keySet().iterator().next());
        }
        whom.setVisible(names.keySet().stream().anyMatch(code -> !code.equals(ONESELF)));
        headCount.setMax(unit.capacity());
        headCount.setHelperText(words.get("book.headCount.most", unit.capacity()));
        weeks.setItems(IntStream.rangeClosed(1, mostWeeks).boxed().toList());
        weeks.setValue(1);
        weeks.setVisible(mostWeeks > 1);
        adapt();
    }

    /** An enterprise has to say what it is going to do and with how many; a person need not. */
    private void adapt() {
        boolean activity = organisation() != null;
        purpose.setLabel(words.get(activity ? "book.purpose.needed" : "book.purpose"));
        headCount.setLabel(words.get(activity ? "book.headCount.needed" : "book.headCount"));
        purpose.setRequiredIndicatorVisible(activity);
        headCount.setRequiredIndicatorVisible(activity);
        papers.setVisible(activity);
    }

    private @Nullable String organisation() {
        String code = whom.getValue();
        return code == null || code.equals(ONESELF) ? null : code;
    }

    /** Whether there is somebody else than oneself to book for. */
    boolean offersEnterprises() {
        return whom.isVisible();
    }

    BookingWish wish(Choice choice, boolean waitlist) {
        String organisation = organisation();
        return new BookingWish(
                choice.unit(),
                choice.from(),
                choice.until(),
                purpose.getValue(),
                headCount.getValue(),
                waitlist,
                organisation,
                organisation == null ? List.of() : upload.taken());
    }

    int weeks() {
        Integer chosen = weeks.isVisible() ? weeks.getValue() : null;
        return chosen == null ? 1 : chosen;
    }

    /** Marks the field that a refusal is about; false where it is about none of these. */
    boolean mark(Refusal refusal) {
        String sentence = words.texts().get(words.locale(), refusal);
        String field = refusal.field();
        if ("purpose".equals(field)) {
            purpose.setErrorMessage(sentence);
            purpose.setInvalid(true);
            purpose.focus();
            return true;
        }
        if ("headCount".equals(field)) {
            headCount.setErrorMessage(sentence);
            headCount.setInvalid(true);
            headCount.focus();
            return true;
        }
        return false;
    }
}
