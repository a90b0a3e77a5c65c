package streethub.ui.booking;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Function;
import streethub.ui.web.Words;

/** From day to day: the one before and after, and today, tomorrow and the weekend at one press. */
public final class DayBar extends Nav {

    private static final long serialVersionUID = 1L;

    /**
     * The bar for that day.
     *
     * @param earliest before which there is nothing to see
     * @param address of the page of another day
     */
    public DayBar(
            Words words, SlotWords times, LocalDate day, LocalDate earliest, Function<LocalDate, String> address) {
        addClassName("day-bar");
        setAriaLabel(words.get("book.day"));
        Anchor before = link("‹", address.apply(day.minusDays(1)));
        before.setAriaLabel(words.get("book.day.before"));
        before.setVisible(day.isAfter(earliest));
        Anchor after = link("›", address.apply(day.plusDays(1)));
        after.setAriaLabel(words.get("book.day.after"));
        Span shown = new Span(times.day(words, day));
        shown.addClassName("day-shown");
        Div steps = new Div(before, shown, after);
        LocalDate today = times.today();
        Div quick = new Div(
                quick(words.get("book.quick.today"), today, day, address),
                quick(words.get("book.quick.tomorrow"), today.plusDays(1), day, address),
                quick(words.get("book.quick.weekend"), DayAddress.weekend(today), day, address));
        add(steps, quick);
    }

    private static Anchor quick(String label, LocalDate to, LocalDate shown, Function<LocalDate, String> address) {
        Anchor link = link(label, address.apply(to));
        if (to.equals(shown)) {
            link.getElement().setAttribute("aria-current", "date");
        }
        return link;
    }

    private static Anchor link(String label, String address) {
        Anchor link = new Anchor(address, label);
        link.addClassName("day-step");
        return link;
    }
}
