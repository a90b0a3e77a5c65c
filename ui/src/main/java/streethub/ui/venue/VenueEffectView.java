package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import streethub.booking.LevellingEffect;
import streethub.booking.LevellingEffects;
import streethub.booking.VenueView;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.Words;

/** What levelling has done at a venue: how full its hours were before and after, side by side, and in one sentence. */
@Route(value = "venues/effect", layout = StaffLayout.class)
@RolesAllowed({"VENUE_MANAGER", "SECRETARY", "ADMIN"})
final class VenueEffectView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnVenues own;
    private final transient LevellingEffects effects;
    private final transient CurrentActor current;
    private final transient Words words;
    private final Select<VenueView> choice = new Select<>();
    private final Div shown = new Div();

    VenueEffectView(OwnVenues own, LevellingEffects effects, CurrentActor current, Texts texts) {
        this.own = own;
        this.effects = effects;
        this.current = current;
        this.words = new Words(texts, getLocale());
        addClassName("venue-day");
        choice.setAriaLabel(words.get("desk.venues.venue"));
        choice.setItemLabelGenerator(VenueView::name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                "venues/effect",
                                QueryParameters.simple(
                                        Map.of("venue", change.getValue().id())));
            }
        });
        Div head = new Div(choice);
        head.addClassName("desk-filters");
        shown.addClassName("venue-effect");
        add(
                new H1(words.get("desk.menu.venues")),
                new VenueTabs(words, VenueTabs.Tab.EFFECT, own.isManager()),
                head,
                shown);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<VenueView> all = own.list();
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("venue")
                .orElse("");
        shown.removeAll();
        choice.setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            shown.add(CaseTabs.nothing(words.get("desk.venues.none")));
            return;
        }
        VenueView venue =
                all.stream().filter(it -> it.id().equals(asked)).findFirst().orElse(all.getFirst());
        choice.setItems(all);
        choice.setValue(venue);
        LevellingEffect effect = effects.of(current.get(), venue.id());
        shown.add(new H2(words.get("desk.effect.recent")), compared(effect.recent()));
        LocalDate since = effect.since();
        LevellingEffect.Comparison switched = effect.switched();
        if (since != null && switched != null) {
            shown.add(new H2(words.get("desk.effect.since", since.toString())), compared(switched));
        }
        Paragraph how = new Paragraph(words.get("desk.effect.how"));
        how.addClassName("hub-second");
        shown.add(how);
    }

    private Component compared(LevellingEffect.Comparison comparison) {
        Div strips = new Div(new HeatStrip(words, comparison.before()), new HeatStrip(words, comparison.after()));
        strips.addClassName("heat-pair");
        Paragraph sentence = new Paragraph(sentence(comparison));
        sentence.addClassName("case-strong");
        return new Div(sentence, strips);
    }

    private String sentence(LevellingEffect.Comparison comparison) {
        LevellingEffect.Term before = comparison.before();
        LevellingEffect.Term after = comparison.after();
        if (!comparison.isTelling()) {
            return words.get("desk.effect.few", before.bookings(), after.bookings());
        }
        return words.get(
                "desk.effect.sentence",
                before.peak(),
                after.peak(),
                before.quiet(),
                after.quiet(),
                before.spread(),
                after.spread(),
                words.get(verdict(after.spread() - before.spread())));
    }

    private static String verdict(int change) {
        return change == 0 ? "desk.effect.same" : change < 0 ? "desk.effect.better" : "desk.effect.worse";
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.effect");
    }
}
