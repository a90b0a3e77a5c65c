package streethub.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import streethub.identity.Actor;
import streethub.ledger.FacilityLedger;
import streethub.ledger.FacilityView;
import streethub.ledger.LedgerField;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Where a keeper says which sensor a facility has from now on; the one before stays in its history. */
final class SensorForm extends NativeDetails {

    private static final long serialVersionUID = 1L;

    SensorForm(Words words, FacilityLedger ledger, Actor actor, FacilityView facility, Runnable changed) {
        super(words.get("desk.ledger.replace"));
        addClassName("facility-history");
        TextField eui = new TextField(words.get("ledger.field.devEui"));
        eui.setHelperText(words.get("desk.ledger.replace.help"));
        eui.setMaxLength(LedgerField.DEV_EUI.longest());
        TextField model = new TextField(words.get("ledger.field.model"));
        model.setValue(facility.device().model());
        model.setMaxLength(LedgerField.MODEL.longest());
        Button replace = new Button(words.get("desk.ledger.replace.do"), click -> {
            boolean done = Notices.attempt(
                    words, () -> ledger.replaceSensor(actor, facility.device().id(), eui.getValue(), model.getValue()));
            if (done) {
                Notices.done(words.get("desk.ledger.replaced"));
                changed.run();
            }
        });
        Div line = new Div(eui, model, replace);
        line.addClassName("facility-form");
        setContent(line);
    }
}
