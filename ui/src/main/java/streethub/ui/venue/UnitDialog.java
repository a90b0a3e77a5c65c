package streethub.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.booking.BookingMode;
import streethub.booking.UnitEdit;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.ui.web.Words;

/** Asks the venue's manager for all there is to say of a unit: one that is there, or a new one. */
final class UnitDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final double FEN = 100;

    private final transient Words words;
    private final transient FormFields form;
    private final TextField name;
    private final Select<BookingMode> mode;
    private final AudienceChoice audience;
    private final IntegerField slotMinutes;
    private final IntegerField bufferMinutes;
    private final IntegerField mostSlots;
    private final IntegerField capacity;
    private final NumberField price;
    private final IntegerField advanceDays;
    private final IntegerField cancelMinutes;
    private final Checkbox checkIn;
    private final Checkbox inService;
    private final CheckboxGroup<UnitView> atoms = new CheckboxGroup<>();

    /**
     * The dialog, not open yet.
     *
     * @param unit what is changed; null for a new one
     * @param audience asks who may book it
     * @param save takes what was written and the units it is the sum of, or refuses it
     */
    UnitDialog(
            Words words,
            VenueView venue,
            @Nullable UnitView unit,
            Function<FormFields, AudienceChoice> audience,
            BiConsumer<UnitEdit, List<String>> save) {
        this.words = words;
        this.form = new FormFields(words);
        setHeaderTitle(unit == null ? words.get("desk.unit.new") : words.get("desk.unit.edit", unit.name()));
        setWidth("min(640px, 94vw)");
        name = form.with("name", new TextField(words.get("desk.unit.name")));
        name.setRequiredIndicatorVisible(true);
        mode = form.with("mode", new Select<>());
        mode.setLabel(words.get("desk.unit.mode"));
        mode.setItems(BookingMode.values());
        mode.setItemLabelGenerator(value -> words.get("booking.mode." + value));
        this.audience = audience.apply(form);
        slotMinutes = number("slotMinutes");
        bufferMinutes = number("bufferMinutes");
        mostSlots = number("mostSlots");
        capacity = number("capacity");
        price = form.with("priceFen", new NumberField(words.get("desk.unit.priceFen")));
        advanceDays = number("advanceDays");
        cancelMinutes = number("cancelMinutes");
        checkIn = new Checkbox(words.get("desk.unit.checkIn"));
        inService = new Checkbox(words.get("desk.unit.inService"));
        add(new FormLayout(
                name,
                mode,
                slotMinutes,
                bufferMinutes,
                mostSlots,
                capacity,
                price,
                advanceDays,
                cancelMinutes,
                this.audience,
                checkIn,
                inService));
        if (unit == null) {
            blank();
            sum(venue);
        } else {
            show(unit);
            add(note(words.get("desk.unit.stands")));
        }
        Button send = new Button(words.get("desk.settings.save"), click -> {
            List<String> chosen = atoms.getValue().stream().map(UnitView::id).toList();
            if (form.attempt(() -> save.accept(edit(), chosen))) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("desk.venues.keep"), click -> close()), send);
    }

    private IntegerField number(String field) {
        return form.with(field, new IntegerField(words.get("desk.unit." + field)));
    }

    private static Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("hub-second");
        return note;
    }

    private void blank() {
        mode.setValue(BookingMode.INSTANT);
        audience.show(List.of("RESIDENT"));
        slotMinutes.setValue(60);
        bufferMinutes.setValue(0);
        mostSlots.setValue(1);
        price.setValue(0d);
        advanceDays.setValue(14);
        cancelMinutes.setValue(120);
        inService.setValue(true);
    }

    private void sum(VenueView venue) {
        List<UnitView> single = venue.units().stream()
                .filter(unit -> unit.atoms().equals(List.of(unit.id())))
                .toList();
        if (single.size() > 1) {
            form.with("atoms", atoms);
            atoms.setLabel(words.get("desk.unit.atoms"));
            atoms.setHelperText(words.get("desk.unit.atoms.help"));
            atoms.setItems(single);
            atoms.setItemLabelGenerator(UnitView::name);
            add(atoms);
        }
    }

    private void show(UnitView unit) {
        name.setValue(unit.name());
        mode.setValue(unit.mode());
        audience.show(unit.audience());
        slotMinutes.setValue(unit.slotMinutes());
        bufferMinutes.setValue(unit.bufferMinutes());
        mostSlots.setValue(unit.mostSlots());
        capacity.setValue(unit.capacity());
        price.setValue(unit.priceFen() / FEN);
        advanceDays.setValue(unit.advanceDays());
        cancelMinutes.setValue(unit.cancelMinutes());
        checkIn.setValue(unit.checkIn());
        inService.setValue(unit.inService());
    }

    private UnitEdit edit() {
        Double yuan = price.getValue();
        return new UnitEdit(
                name.getValue(),
                mode.getValue(),
                audience.value(),
                slotMinutes.getValue(),
                bufferMinutes.getValue(),
                mostSlots.getValue(),
                capacity.getValue(),
                yuan == null ? null : (int) Math.round(yuan * FEN),
                advanceDays.getValue(),
                cancelMinutes.getValue(),
                checkIn.getValue(),
                inService.getValue());
    }
}
