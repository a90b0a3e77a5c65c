package streethub.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.device.Devices;
import streethub.device.SensorBinding;
import streethub.identity.Actor;
import streethub.ledger.FacilityChange;
import streethub.ledger.FacilityLedger;
import streethub.ledger.FacilityView;
import streethub.ledger.LedgerCodes;
import streethub.ledger.LedgerField;
import streethub.sensor.DeviceFamilies;
import streethub.ui.desk.PhotoViews;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What the ledger knows of a facility, on its page: its fields, photo, sensors and changes, and the verbs for keepers. */
@Service
public class FacilityRecord {

    private final FacilityLedger ledger;
    private final Devices devices;
    private final DeviceFamilies families;
    private final LedgerCodes codes;
    private final PhotoViews views;
    private final Photos photos;
    private final TimeWords times;

    FacilityRecord(
            FacilityLedger ledger,
            Devices devices,
            DeviceFamilies families,
            LedgerCodes codes,
            PhotoViews views,
            Photos photos,
            TimeWords times) {
        this.ledger = ledger;
        this.devices = devices;
        this.families = families;
        this.codes = codes;
        this.views = views;
        this.photos = photos;
        this.times = times;
    }

    /** The part of the page; {@code changed} is called after somebody has changed something by it. */
    public Component draw(Words words, Actor actor, String id, Runnable changed) {
        FacilityView facility = ledger.get(actor, id);
        FieldNames names = new FieldNames(words, families, codes);
        boolean keeps = actor.keepsFacilities(facility.device().gridUnit());
        Div part = new Div(head(words, id, keeps), record(words, names, facility));
        part.addClassName("facility-record");
        if (facility.photo() != null) {
            part.add(views.draw(List.of(facility.photo()), words.get("ledger.field.photo")));
        }
        part.add(sensors(words, id, devices.sensors(actor, id)));
        if (keeps) {
            part.add(new SensorForm(words, ledger, actor, facility, changed));
            part.add(new FacilityPhoto(words, photos, photo -> {
                ledger.setPhoto(actor, id, photo);
                changed.run();
            }));
        }
        part.add(history(words, names, ledger.history(actor, id)));
        return part;
    }

    private static Component head(Words words, String id, boolean keeps) {
        Div head = new Div(new H2(words.get("desk.ledger")));
        head.addClassName("facility-verbs");
        if (keeps) {
            head.add(
                    new Anchor("devices/" + id + "/edit", words.get("desk.ledger.edit")),
                    new Anchor("devices/plates?q=" + id, words.get("desk.ledger.plate")));
        }
        return head;
    }

    private static Component record(Words words, FieldNames names, FacilityView facility) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        for (LedgerField field : LedgerField.values()) {
            String text = facility.text(field);
            if (!text.isEmpty() && field.compareTo(LedgerField.MODEL) > 0) {
                facts.add(
                        new DescriptionList.Term(names.of(field.key())),
                        new DescriptionList.Description(names.spelled(field.key(), text)));
            }
        }
        if (facts.getChildren().findAny().isEmpty()) {
            Paragraph none = new Paragraph(words.get("desk.ledger.none"));
            none.addClassName("hub-second");
            return none;
        }
        return facts;
    }

    private Component sensors(Words words, String id, List<SensorBinding> sensors) {
        Div part = new Div(new H2(words.get("desk.ledger.sensors")));
        UnorderedList list = new UnorderedList();
        list.addClassName("facility-lines");
        for (SensorBinding one : sensors) {
            boolean unnamed = one.model().isEmpty() && one.reference().equals(id);
            Span what = new Span(unnamed ? words.get("desk.ledger.sensors.none") : one.model() + " " + one.reference());
            Span when = new Span(
                    one.until() == null
                            ? words.get("desk.ledger.since", times.of(words.locale(), one.since()))
                            : words.get(
                                    "desk.ledger.fromTo",
                                    times.of(words.locale(), one.since()),
                                    times.of(words.locale(), one.until())));
            when.addClassName("hub-second");
            list.add(new ListItem(what, when));
        }
        part.add(list);
        return part;
    }

    private Component history(Words words, FieldNames names, List<FacilityChange> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("facility-lines");
        for (FacilityChange change : changes) {
            String what = change.field().equals("entered")
                    ? words.get("desk.ledger.entered", change.after())
                    : words.get(
                            "desk.ledger.changed",
                            names.of(change.field()),
                            names.spelled(change.field(), change.before()),
                            names.spelled(change.field(), change.after()));
            Span who = new Span(times.of(words.locale(), change.at()) + " " + change.by());
            who.addClassName("hub-second");
            list.add(new ListItem(new Span(what), who));
        }
        NativeDetails details = new NativeDetails(words.get("desk.ledger.history", changes.size()), list);
        details.addClassName("facility-history");
        return details;
    }
}
