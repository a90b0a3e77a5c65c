package streethub.ui.report;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.attachment.PhotoId;
import streethub.incident.Contact;
import streethub.incident.IncidentKind;
import streethub.incident.Receipt;
import streethub.incident.Report;
import streethub.shared.GeoPoint;

/**
 * What a person has answered so far, kept for the session: Back, a reload and another language lose nothing. Once it
 * has been sent it stays sent, however often the page asks again.
 */
@SpringComponent
@VaadinSessionScope
class ReportDraft {

    /** Photos that one report takes. */
    static final int MOST_PHOTOS = 5;

    private final List<PhotoId> photos = new ArrayList<>();

    private @Nullable GeoPoint point;
    private Report.@Nullable Facility facility;
    private boolean inside;
    private String address = "";
    private @Nullable IncidentKind kind;
    private String words = "";
    private String name = "";
    private String phone = "";
    private boolean checked;
    private @Nullable Receipt receipt;
    private @Nullable String joined;

    /** Where it is; only a place inside the grid can be reported. */
    void locate(GeoPoint where, boolean isInside) {
        point = where;
        inside = isInside;
        facility = null;
    }

    /** It is about this facility, which stands there: where and what kind it is need no asking. */
    void begin(Report.Facility about, GeoPoint where, String placeInWords) {
        restart();
        locate(where, true);
        facility = about;
        address = placeInWords;
        kind = IncidentKind.FACILITY_FAULT;
    }

    Report.@Nullable Facility facility() {
        return facility;
    }

    @Nullable GeoPoint point() {
        return point;
    }

    boolean hasPlace() {
        return point != null && inside;
    }

    String address() {
        return address;
    }

    void address(String typed) {
        address = typed;
    }

    List<PhotoId> photos() {
        return List.copyOf(photos);
    }

    /** Adds a photo; false where there are enough already. */
    boolean add(PhotoId photo) {
        return photos.size() < MOST_PHOTOS && photos.add(photo);
    }

    void remove(PhotoId photo) {
        photos.remove(photo);
    }

    @Nullable IncidentKind kind() {
        return kind;
    }

    void kind(IncidentKind chosen) {
        kind = chosen;
    }

    String words() {
        return words;
    }

    void words(String typed) {
        words = typed;
    }

    String name() {
        return name;
    }

    void name(String typed) {
        name = typed;
    }

    String phone() {
        return phone;
    }

    void phone(String typed) {
        phone = typed;
    }

    /** Whether the answers have been looked over once, so that correcting one leads back there. */
    boolean isChecked() {
        return checked;
    }

    void checked() {
        checked = true;
    }

    Report report() {
        Contact contact = name.isBlank() && phone.isBlank() ? null : new Contact(name, phone);
        return new Report(kind, words, point, address, contact, facility);
    }

    /** It is sent. */
    void sent(Receipt with) {
        receipt = with;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    /** Instead of reporting the same again, the person joined this open case. */
    void joined(String number) {
        joined = number;
    }

    @Nullable String joined() {
        return joined;
    }

    boolean isOver() {
        return receipt != null || joined != null;
    }

    /** The page that can be shown when this one is asked for: none before its questions are answered, none but the end after. */
    Step allowed(Step asked) {
        if (isOver()) {
            return Step.DONE;
        }
        if (asked.compareTo(Step.PLACE) > 0 && !hasPlace()) {
            return Step.PLACE;
        }
        if (asked.compareTo(Step.KIND) > 0 && kind == null) {
            return Step.KIND;
        }
        if (asked.compareTo(Step.WORDS) > 0 && words.isBlank()) {
            return Step.WORDS;
        }
        return asked == Step.DONE ? Step.CHECK : asked;
    }

    /** Begins another report. */
    void restart() {
        photos.clear();
        point = null;
        facility = null;
        inside = false;
        address = "";
        kind = null;
        words = "";
        name = "";
        phone = "";
        checked = false;
        receipt = null;
        joined = null;
    }
}
