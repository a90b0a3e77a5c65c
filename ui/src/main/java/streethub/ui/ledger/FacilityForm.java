package streethub.ui.ledger;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import streethub.grid.Grids;
import streethub.ledger.FacilityView;
import streethub.ledger.LedgerCode;
import streethub.ledger.LedgerCodes;
import streethub.ledger.LedgerField;
import streethub.sensor.DeviceFamilies;
import streethub.shared.GeoPoint;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.ui.map.GridMap;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** All fields of a facility, its place by a pin on the map; a wrong one says beside it what is wrong. */
final class FacilityForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Grids grids;
    private final transient Map<LedgerField, AbstractField<?, String>> fields = new EnumMap<>(LedgerField.class);
    private final GridMap map;
    private final Paragraph place = new Paragraph();

    /** Sends what has been typed; refused where something is wrong. */
    interface Saving {
        void save(Map<LedgerField, String> texts);
    }

    /** @param facility what is there; null for a new one */
    FacilityForm(
            Words words,
            Grids grids,
            DeviceFamilies families,
            LedgerCodes codes,
            @Nullable FacilityView facility,
            Saving saving) {
        this.words = words;
        this.grids = grids;
        addClassName("facility-edit");
        boolean fresh = facility == null;
        for (LedgerField field : LedgerField.values()) {
            if (fresh || (field != LedgerField.ID && field != LedgerField.FAMILY)) {
                fields.put(field, field(field, families, codes));
            }
        }
        if (facility != null) {
            fields.forEach((field, box) -> {
                if (!facility.text(field).isEmpty()) {
                    box.setValue(facility.text(field));
                }
            });
        }
        map = new GridMap(words.texts(), words.locale());
        map.addClassName("venue-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addPinListener(this::mark);
        place.getElement().setAttribute("role", "status");
        place.setText(words.get("desk.quarantine.pin"));
        if (facility != null) {
            GeoPoint point = facility.device().point();
            map.setPin(point);
            map.fit(List.of(point));
            place.setText(grids.words(facility.device().gridUnit()));
        }
        Button save = new Button(words.get("desk.ledger.save"), click -> save(saving));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                layout(Stream.of(
                        LedgerField.NAME,
                        LedgerField.FAMILY,
                        LedgerField.ID,
                        LedgerField.DEV_EUI,
                        LedgerField.MODEL,
                        LedgerField.SILENT_AFTER)),
                new H2(words.get("desk.ledger.place")),
                map,
                place,
                layout(Stream.of(LedgerField.LAT, LedgerField.LON)),
                new H2(words.get("desk.ledger")),
                layout(Stream.of(LedgerField.values()).filter(field -> !field.isOfDevice())),
                save);
    }

    private FormLayout layout(Stream<LedgerField> shown) {
        FormLayout layout = new FormLayout();
        shown.filter(fields::containsKey).forEach(field -> layout.add((Component) fields.get(field)));
        return layout;
    }

    private AbstractField<?, String> field(LedgerField field, DeviceFamilies families, LedgerCodes codes) {
        String label = words.get("ledger.field." + field.key());
        Locale locale = words.locale();
        return switch (field) {
            case FAMILY ->
                select(
                        label,
                        families.list().stream()
                                .map(one -> new LedgerCode(one.family().code(), one.name(), one.nameEn()))
                                .toList(),
                        locale);
            case CONDITION -> select(label, codes.conditions(), locale);
            case STANDARD ->
                select(
                        label,
                        codes.standards().stream()
                                .map(code -> new LedgerCode(code, code, code))
                                .toList(),
                        locale);
            default -> {
                TextField box = new TextField(label);
                box.setMaxLength(field.longest());
                box.setRequiredIndicatorVisible(field.isRequired());
                if (field == LedgerField.INSTALLED || field == LedgerField.INSPECTED) {
                    box.setPlaceholder("2026-11-25");
                }
                yield box;
            }
        };
    }

    private static Select<String> select(String label, List<LedgerCode> choices, Locale locale) {
        Select<String> box = new Select<>();
        box.setLabel(label);
        box.setItems(choices.stream().map(LedgerCode::code).toList());
        box.setItemLabelGenerator(code -> choices.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name(locale))
                .findFirst()
                .orElse(""));
        box.setEmptySelectionAllowed(true);
        return box;
    }

    /** The person says that it stands there. */
    void mark(GeoPoint where) {
        map.setPin(where);
        put(LedgerField.LAT, where.lat());
        put(LedgerField.LON, where.lon());
        place.setText(grids.locate(where).map(grids::words).orElse(words.get("desk.quarantine.outside")));
    }

    /** To about a decimetre, as a plate stands. */
    private void put(LedgerField field, double degrees) {
        AbstractField<?, String> box = fields.get(field);
        if (box != null) {
            box.setValue(String.format(Locale.ROOT, "%.6f", degrees));
        }
    }

    private void save(Saving saving) {
        fields.values().forEach(box -> ((HasValidation) box).setInvalid(false));
        Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
        fields.forEach((field, box) -> texts.put(field, box.getValue() == null ? "" : box.getValue()));
        try {
            saving.save(texts);
        } catch (Refusal refusal) {
            String sentence = words.texts().get(words.locale(), refusal);
            String key = refusal.field();
            AbstractField<?, String> wrong =
                    key == null ? null : LedgerField.of(key).map(fields::get).orElse(null);
            if (wrong instanceof HasValidation box) {
                box.setErrorMessage(sentence);
                box.setInvalid(true);
                wrong.scrollIntoView();
            } else {
                Notices.refused(words, sentence);
            }
        }
    }
}
