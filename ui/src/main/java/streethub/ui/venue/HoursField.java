package streethub.ui.venue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import streethub.booking.HoursPreview;
import streethub.calendar.DayKind;
import streethub.place.OpenTime;
import streethub.shared.Refusal;
import streethub.ui.booking.SlotWords;
import streethub.ui.web.Words;

/** Opening hours as they are written, and under them what they come to on the next seven days. */
final class HoursField extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient Words words;
    private final transient SlotWords times;
    private final transient Function<String, HoursPreview> preview;
    private final TextField field;
    private final Div days = new Div();

    HoursField(Words words, SlotWords times, FormFields form, Function<String, HoursPreview> preview) {
        this.words = words;
        this.times = times;
        this.preview = preview;
        field = form.with("openingHours", new TextField(words.get("desk.settings.hours")));
        field.setHelperText(words.get("desk.settings.hours.help"));
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show());
        days.addClassName("venue-hours");
        days.getElement().setAttribute("role", "status");
        add(field, days);
    }

    void setValue(String hours) {
        field.setValue(hours);
    }

    String getValue() {
        return field.getValue();
    }

    private void show() {
        days.removeAll();
        if (field.isEmpty()) {
            return;
        }
        try {
            HoursPreview shown = preview.apply(field.getValue());
            days.add(new Paragraph(words.get("desk.settings.hours.preview")));
            shown.days().forEach(this::add);
            if (shown.outside() > 0) {
                Paragraph outside = new Paragraph(words.get("desk.settings.outside", shown.outside()));
                outside.addClassName("hub-warning");
                days.add(outside);
            }
        } catch (Refusal refusal) {
            field.setErrorMessage(words.texts().get(words.locale(), refusal));
            field.setInvalid(true);
        }
    }

    private void add(HoursPreview.Day day) {
        Span date = new Span(times.day(words, day.date()));
        String open = day.open().stream().map(HoursField::words).collect(Collectors.joining(words.get("book.and")));
        String kind = day.kind() == DayKind.ORDINARY ? "" : " " + words.get("desk.settings.day." + day.kind());
        days.add(new Div(date, new Span((open.isEmpty() ? words.get("desk.settings.closed") : open) + kind)));
    }

    private static String words(OpenTime open) {
        String until = open.until().equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK_TIME.format(open.until());
        return CLOCK_TIME.format(open.from()) + "–" + until;
    }
}
