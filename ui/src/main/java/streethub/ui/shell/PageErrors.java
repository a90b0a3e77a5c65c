package streethub.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.web.Words;

/** What went wrong behind a page becomes a sentence on it; only what nobody expected goes into the log. */
@Component
class PageErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final transient Texts texts;

    PageErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent error) {
        Refusal refusal = refusal(error.getThrowable());
        if (refusal == null) {
            LOG.error("A page failed", error.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            Words words = new Words(texts, ui.getLocale());
            Notices.refused(words, refusal == null ? words.get("page.broken") : texts.get(ui.getLocale(), refusal));
        }
    }

    private static @Nullable Refusal refusal(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
