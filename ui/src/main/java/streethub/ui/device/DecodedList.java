package streethub.ui.device;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import streethub.sensor.Decoded;
import streethub.sensor.Quantity;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What a profile makes of a frame, or why it can make nothing of it; told to who cannot see it, too. */
final class DecodedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient TimeWords times;

    DecodedList(Words words, TimeWords times) {
        this.words = words;
        this.times = times;
        addClassName("profile-decoded");
        getElement().setAttribute("role", "status");
    }

    void show(List<Decoded> values) {
        removeAll();
        if (values.isEmpty()) {
            add(DeviceCases.second(words.get("desk.profiles.decoded.nothing")));
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("case-facts");
        for (Decoded one : values) {
            String at = one.at() == null ? "" : " · " + words.get("desk.profiles.memory", times.exactly(one.at()));
            list.add(
                    new DescriptionList.Term(name(one.quantity())),
                    new DescriptionList.Description(Measured.say(words, one.value(), one.unit()) + at));
        }
        add(list);
    }

    void say(String sentence) {
        removeAll();
        add(new Paragraph(sentence));
    }

    private String name(String quantity) {
        return Quantity.find(quantity)
                .map(known -> words.get("sensor.quantity." + quantity) + " " + quantity)
                .orElse(quantity);
    }
}
