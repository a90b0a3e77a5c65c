package streethub.ui.venue;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.booking.HoursPreview;
import streethub.booking.VenueEdit;
import streethub.booking.VenueView;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.ui.booking.SlotWords;
import streethub.ui.map.GridMap;
import streethub.ui.web.Words;

/** What a manager writes of a venue: its name and place, when it opens, how many bookings one may have. */
final class VenueFields extends Div {

    private static final long serialVersionUID = 1L;

    /** Degrees are written to about a decimetre. */
    private static final double DEGREE_STEPS = 1_000_000;

    private final TextField name;
    private final TextField address;
    private final NumberField lat;
    private final NumberField lon;
    private final GridMap map;
    private final HoursField hours;
    private final TextArea notes;
    private final IntegerField mostOpen;
    private final IntegerField mostAWeek;
    private final IntegerField mostHotOpen;
    private final IntegerField mostOfHousehold;

    VenueFields(Words words, SlotWords times, FormFields form, Function<String, HoursPreview> preview) {
        addClassName("venue-fields");
        name = form.with("name", new TextField(words.get("desk.settings.name")));
        name.setRequiredIndicatorVisible(true);
        address = form.with("address", new TextField(words.get("desk.settings.address")));
        address.setRequiredIndicatorVisible(true);
        lat = form.with("lat", new NumberField(words.get("desk.settings.lat")));
        lon = form.with("lon", new NumberField(words.get("desk.settings.lon")));
        lat.addValueChangeListener(change -> pin());
        lon.addValueChangeListener(change -> pin());
        map = new GridMap(words.texts(), words.locale());
        map.addClassName("venue-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addPinListener(this::place);
        hours = new HoursField(words, times, form, preview);
        notes = form.with("notes", new TextArea(words.get("desk.settings.notes")));
        notes.setHelperText(words.get("desk.settings.notes.help"));
        notes.setWidthFull();
        mostOpen = quota(words, form, "mostOpen");
        mostAWeek = quota(words, form, "mostAWeek");
        mostHotOpen = quota(words, form, "mostHotOpen");
        mostOfHousehold = quota(words, form, "mostOfHousehold");
        Paragraph help = new Paragraph(words.get("desk.settings.quotas.help"));
        help.addClassName("hub-second");
        add(
                new FormLayout(name, address, lat, lon),
                map,
                hours,
                notes,
                new FormLayout(mostOpen, mostAWeek, mostHotOpen, mostOfHousehold),
                help);
    }

    private static IntegerField quota(Words words, FormFields form, String name) {
        IntegerField field = form.with(name, new IntegerField(words.get("desk.settings." + name)));
        field.setMin(1);
        field.setClearButtonVisible(true);
        return field;
    }

    /** For a venue that is not there yet. */
    void clear() {
        Stream.of(name, address, lat, lon, notes, mostOpen, mostAWeek, mostHotOpen, mostOfHousehold)
                .forEach(HasValue::clear);
        hours.setValue("");
    }

    void show(VenueView venue) {
        name.setValue(venue.name());
        address.setValue(venue.address());
        place(venue.point());
        map.fit(List.of(venue.point()));
        hours.setValue(venue.openingHours().toString());
        notes.setValue(venue.notes());
        mostOpen.setValue(venue.mostOpen());
        mostAWeek.setValue(venue.mostAWeek());
        mostHotOpen.setValue(venue.mostHotOpen());
        mostOfHousehold.setValue(venue.mostOfHousehold());
    }

    /** The person says that it is there. */
    void place(GeoPoint point) {
        lat.setValue(Math.round(point.lat() * DEGREE_STEPS) / DEGREE_STEPS);
        lon.setValue(Math.round(point.lon() * DEGREE_STEPS) / DEGREE_STEPS);
    }

    private void pin() {
        Double north = lat.getValue();
        Double east = lon.getValue();
        boolean onEarth = north != null && east != null && Math.abs(north) <= 90 && Math.abs(east) <= 180;
        map.setPin(onEarth ? new GeoPoint(north, east) : null);
    }

    String openingHours() {
        return hours.getValue();
    }

    VenueEdit edit() {
        return new VenueEdit(
                name.getValue(),
                lat.getValue(),
                lon.getValue(),
                address.getValue(),
                hours.getValue(),
                notes.getValue(),
                value(mostOpen),
                value(mostAWeek),
                value(mostHotOpen),
                value(mostOfHousehold));
    }

    private static @Nullable Integer value(IntegerField field) {
        return field.getValue();
    }
}
