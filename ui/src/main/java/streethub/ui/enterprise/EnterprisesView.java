package streethub.ui.enterprise;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import streethub.enterprise.EnterpriseView;
import streethub.enterprise.Enterprises;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Texts;
import streethub.ui.booking.BookTop;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** One's own enterprises: apply for one, see where it stands, say who else acts for it. */
@Route(value = "enterprises", layout = HubLayout.class)
@PermitAll
@StyleSheet("context://assets/book.css")
final class EnterprisesView extends Div implements BeforeEnterObserver, HasDynamicTitle, EnterpriseCard.Verbs {

    private static final long serialVersionUID = 1L;

    private final transient Enterprises enterprises;
    private final transient EnterpriseLimits limits;
    private final transient Accounts accounts;
    private final transient Grids grids;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Drafts drafts;
    private final Div list = new Div();
    private final Button another;
    private final ApplyForm form;

    EnterprisesView(
            Enterprises enterprises,
            EnterpriseLimits limits,
            Accounts accounts,
            Grids grids,
            CurrentActor current,
            Texts texts,
            ObjectProvider<Drafts> drafts) {
        this.enterprises = enterprises;
        this.limits = limits;
        this.accounts = accounts;
        this.grids = grids;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.drafts = drafts.getObject();
        addClassName("book");
        list.addClassName("book-list");
        form = new ApplyForm(words, this.drafts, grids.list(GridLevel.COMMUNITY, null), this::apply);
        another = new Button(words.get("enterprises.another"), click -> show(true));
        add(
                BookTop.below(words, "book", "book.title"),
                new H1(words.get("enterprises.title")),
                new Paragraph(words.get("enterprises.lead")),
                list,
                another,
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        list.removeAll();
        String oneself = current.get().username();
        List<EnterpriseView> own = enterprises.mine(current.get());
        own.forEach(it -> list.add(
                new EnterpriseCard(words, it, grids.words(it.gridUnit()), accounts::displayName, oneself, this)));
        show(own.isEmpty());
    }

    private void show(boolean apply) {
        form.setVisible(apply);
        another.setVisible(!apply);
    }

    private void apply(String code, String name, @Nullable GridCode place) {
        limits.application(current.get());
        enterprises.apply(current.get(), code, name, place);
        drafts.forget("enterprises/");
        Notices.done(words.get("enterprises.apply.done"));
        draw();
    }

    @Override
    public void addMember(EnterpriseView enterprise, String username) {
        boolean added = Notices.attempt(words, () -> {
            limits.member(current.get());
            enterprises.addMember(current.get(), code(enterprise), username);
        });
        if (added) {
            Notices.done(words.get("enterprises.member.add.done", username));
            draw();
        }
    }

    @Override
    public void removeMember(EnterpriseView enterprise, String username) {
        if (Notices.attempt(words, () -> enterprises.removeMember(current.get(), code(enterprise), username))) {
            Notices.done(words.get("enterprises.member.remove.done", username));
        }
        draw();
    }

    @Override
    public void applyAnew(EnterpriseView enterprise) {
        show(true);
        form.begin(enterprise);
    }

    private static String code(EnterpriseView enterprise) {
        return enterprise.creditCode().value();
    }

    @Override
    public String getPageTitle() {
        return words.get("enterprises.title") + " · " + words.get("web.site");
    }
}
