package streethub.ui.venue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.booking.HoursPreview;
import streethub.booking.VenueEditing;
import streethub.booking.VenueSaved;
import streethub.booking.VenueView;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.booking.SlotWords;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** One venue for its manager: what is written of it, its photo, its units. Or a new one. */
@Route(value = "venues/settings/:venue", layout = StaffLayout.class)
@RolesAllowed("VENUE_MANAGER")
final class VenueEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "new";

    private static final long serialVersionUID = 1L;

    private final transient OwnVenues own;
    private final transient VenueEditing editing;
    private final transient DeskUnits units;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient FormFields form;
    private final VenueFields fields;
    private final VenuePhotoField photo;
    private final H1 title = new H1();
    private final Div beside = new Div();
    private final Div unitList = new Div();
    private transient @Nullable VenueView venue;

    VenueEditView(
            OwnVenues own,
            VenueEditing editing,
            DeskUnits units,
            Photos photos,
            CurrentActor current,
            SlotWords times,
            Texts texts) {
        this.own = own;
        this.editing = editing;
        this.units = units;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.form = new FormFields(words);
        this.fields = new VenueFields(words, times, form, this::preview);
        this.photo = new VenuePhotoField(words, photos, this::takePhoto);
        addClassName("venue-edit");
        Button save = new Button(words.get("desk.settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div left = new Div(fields, save);
        left.addClassName("venue-form");
        beside.addClassName("venue-beside-form");
        beside.add(
                new H2(words.get("desk.settings.photo")),
                photo,
                new H2(words.get("desk.settings.units")),
                unitList,
                new Button(words.get("desk.unit.new"), click -> {
                    VenueView shown = venue;
                    if (shown != null) {
                        units.add(words, shown, this::saved);
                    }
                }));
        Anchor back = new Anchor("venues/settings", "‹ " + words.get("desk.settings"));
        Div columns = new Div(left, beside);
        columns.addClassName("venue-columns");
        add(back, title, columns);
    }

    private HoursPreview preview(String hours) {
        VenueView shown = venue;
        return editing.preview(current.get(), shown == null ? null : shown.id(), hours);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("venue").orElse(NEW);
        venue = own.find(id).orElse(null);
        VenueView shown = venue;
        if (shown != null) {
            show(shown);
            fields.show(shown);
        } else if (id.equals(NEW)) {
            title.setText(words.get("desk.settings.new"));
            beside.setVisible(false);
            fields.clear();
        } else {
            event.forwardTo("venues/settings");
        }
    }

    private void show(VenueView shown) {
        venue = shown;
        title.setText(shown.name());
        beside.setVisible(true);
        photo.show(shown);
        unitList.removeAll();
        if (shown.units().isEmpty()) {
            unitList.add(new Paragraph(words.get("desk.settings.units.none")));
        }
        shown.units().forEach(unit -> unitList.add(units.row(words, shown, unit, this::saved)));
    }

    private void save() {
        VenueView shown = venue;
        if (shown == null) {
            boolean unused = form.attempt(() -> {
                VenueView created = editing.create(current.get(), fields.edit());
                Notices.done(words.get("desk.settings.created", created.name()));
                UI.getCurrent().navigate("venues/settings/" + created.id());
            });
            return;
        }
        boolean unused = form.attempt(() -> {
            int outside = shown.openingHours().toString().equals(fields.openingHours())
                    ? 0
                    : preview(fields.openingHours()).outside();
            if (outside == 0) {
                saved(editing.edit(current.get(), shown.id(), shown.version(), fields.edit()));
            } else {
                ask(shown, outside);
            }
        });
    }

    private void ask(VenueView shown, int outside) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("desk.settings.hours"));
        ask.setText(words.get("desk.settings.outside", outside));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.venues.keep"));
        ask.setConfirmText(words.get("desk.settings.save"));
        ask.addConfirmListener(confirmed -> {
            boolean unused =
                    form.attempt(() -> saved(editing.edit(current.get(), shown.id(), shown.version(), fields.edit())));
        });
        ask.open();
    }

    private void saved(VenueSaved saved) {
        show(saved.venue());
        Notices.done(
                saved.outside() == 0
                        ? words.get("desk.settings.saved")
                        : words.get("desk.settings.saved.outside", saved.outside()));
    }

    private void takePhoto(@Nullable PhotoId taken) {
        VenueView shown = venue;
        if (shown != null && Notices.attempt(words, () -> show(editing.setPhoto(current.get(), shown.id(), taken)))) {
            Notices.done(words.get("desk.settings.saved"));
        }
    }

    @Override
    public String getPageTitle() {
        VenueView shown = venue;
        return shown == null ? words.get("desk.settings.new") : shown.name();
    }
}
