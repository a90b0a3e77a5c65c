package streethub.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.ui.web.ElderMode;

/**
 * Gives every Vaadin page the language and the size of type that its reader chose. A choice reloads the page: the
 * address says where one is, and {@link Drafts} keep what was typed.
 */
@Component
public class PageLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(PageLanguage::begin);
        event.addIndexHtmlRequestListener(page -> {
            VaadinRequest request = page.getVaadinRequest();
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", Languages.chosen(request.getCookies()).toLanguageTag());
            if (ElderMode.chosen(request.getCookies())) {
                page.getDocument().getElementsByTag("html").addClass("elder");
            }
        });
    }

    private static void begin(UIInitEvent event) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Locale locale = request == null ? Languages.CHINESE : Languages.chosen(request.getCookies());
        event.getUI().setLocale(locale);
    }

    /** Speaks that language from now on. */
    public static void choose(Locale locale) {
        VaadinResponse.getCurrent().addCookie(Languages.cookie(locale));
        UI.getCurrent().getPage().reload();
    }

    /** Larger type and targets from now on, or not. */
    public static void chooseElder(boolean elder) {
        VaadinResponse.getCurrent().addCookie(ElderMode.cookie(elder));
        UI.getCurrent().getPage().reload();
    }
}
