package streethub.ui.enterprise;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import streethub.enterprise.EnterpriseStatus;
import streethub.enterprise.EnterpriseView;
import streethub.ui.web.Words;

/** One of one's own enterprises: where it stands and why, and who acts for it, whom the responsible one chooses. */
final class EnterpriseCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient EnterpriseView enterprise;
    private final transient UnaryOperator<String> names;
    private final transient Verbs verbs;

    /** What its people do. */
    interface Verbs {
        void addMember(EnterpriseView enterprise, String username);

        void removeMember(EnterpriseView enterprise, String username);

        void applyAnew(EnterpriseView enterprise);
    }

    /**
     * The card of an enterprise.
     *
     * @param place in words
     * @param names how the account of a user name is called
     * @param oneself user name of who looks at it
     */
    EnterpriseCard(
            Words words,
            EnterpriseView enterprise,
            String place,
            UnaryOperator<String> names,
            String oneself,
            Verbs verbs) {
        this.words = words;
        this.enterprise = enterprise;
        this.names = names;
        this.verbs = verbs;
        addClassNames("hub-card", "book-card");
        Span code = new Span(enterprise.creditCode().value());
        code.addClassName("hub-second");
        Span where = new Span(place);
        where.addClassName("hub-second");
        add(new H2(enterprise.name()), new EnterpriseSign(words, enterprise.status()), code, where);
        add(new Paragraph(words.get("enterprises.now." + enterprise.status())));
        boolean responsible = enterprise.responsible().equals(oneself);
        if (enterprise.status() == EnterpriseStatus.REFUSED) {
            add(refused(enterprise.reason()));
        } else {
            add(members(responsible));
        }
    }

    private Component refused(@Nullable String reason) {
        Div refused = new Div();
        if (reason != null) {
            refused.add(new Paragraph(words.get("enterprises.reason", reason)));
        }
        refused.add(new Button(words.get("enterprises.anew"), click -> verbs.applyAnew(enterprise)));
        return refused;
    }

    private Component members(boolean responsible) {
        Div members = new Div(new H3(words.get("enterprises.members")));
        members.addClassName("book-members");
        enterprise.members().forEach(member -> members.add(member(member, responsible)));
        if (responsible) {
            TextField username = new TextField(words.get("enterprises.member.add"));
            username.setHelperText(words.get("enterprises.member.hint"));
            Button add = new Button(
                    words.get("enterprises.member.add.send"),
                    click -> verbs.addMember(enterprise, username.getValue().strip()));
            Div line = new Div(username, add);
            line.addClassName("book-member-add");
            members.add(line);
        }
        return members;
    }

    private Div member(String username, boolean mayRemove) {
        boolean isResponsible = username.equals(enterprise.responsible());
        Span who = new Span(names.apply(username));
        Span account = new Span(isResponsible ? words.get("enterprises.member.responsible", username) : username);
        account.addClassName("hub-second");
        Div line = new Div(who, account);
        line.addClassName("book-member");
        if (mayRemove && !isResponsible) {
            Button remove = new Button(
                    words.get("enterprises.member.remove"), click -> verbs.removeMember(enterprise, username));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            remove.setAriaLabel(words.get("enterprises.member.remove.this", username));
            line.add(remove);
        }
        return line;
    }
}
