package streethub.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.incident.Report;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Languages;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.Client;
import streethub.ui.web.Words;

/** The report of a resident, or of anybody: one question per page, one large button, and Back keeps everything. */
@Route(value = "report/:" + Step.PARAMETER + "?", layout = HubLayout.class)
@AnonymousAllowed
@StyleSheet("assets/report.css")
final class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Reporting reporting;
    private final transient ReportDraft draft;
    private final transient Texts texts;
    private final Paragraph problem = new Paragraph();
    private transient Words words;
    private Step step = Step.PLACE;

    ReportView(Reporting reporting, ReportDraft draft, Texts texts) {
        this.reporting = reporting;
        this.draft = draft;
        this.texts = texts;
        this.words = new Words(texts, Languages.CHINESE);
        addClassName("report");
        problem.addClassName("report-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = new Words(texts, Languages.nearest(event.getUI().getLocale()));
        Step asked = Step.of(event.getRouteParameters());
        boolean fresh = event.getRouteParameters().get(Step.PARAMETER).isEmpty();
        if (fresh && draft.isOver()) {
            draft.restart();
        }
        Optional<String> facility = event.getLocation().getQueryParameters().getSingleParameter("facility");
        if (fresh && facility.filter(id -> reporting.begin(draft, id)).isPresent()) {
            // Where it is need not be asked, unless somebody has reported something there already.
            event.forwardTo(ReportView.class, parameters(reporting.isQuietAt(draft) ? Step.PHOTO : Step.PLACE));
            return;
        }
        step = draft.allowed(asked);
        if (step == asked) {
            show(null);
        } else {
            event.forwardTo(ReportView.class, parameters(step));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get(step.title()) + " · " + words.get("web.site");
    }

    private void show(@Nullable String sentence) {
        removeAll();
        StepPage page = page();
        problem.setVisible(sentence != null);
        problem.setText(sentence == null ? "" : sentence);
        add(top(), new H1(words.get(step.title())), about(), page, problem);
        if (step != Step.DONE) {
            add(forward(page));
        }
    }

    /** Which facility it is about, while it is being reported. */
    private Paragraph about() {
        Report.Facility facility = draft.facility();
        Paragraph about =
                new Paragraph(facility == null ? "" : words.get("report.facility", facility.name(), facility.id()));
        about.addClassName("report-progress");
        about.setVisible(facility != null && step != Step.DONE);
        return about;
    }

    private PersonTop top() {
        Button back = new Button(words.get("report.back"), click -> back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setVisible(step != Step.DONE);
        Span progress = new Span(step.isQuestion() ? words.get("report.progress", step.number(), Step.QUESTIONS) : "");
        progress.addClassName("report-progress");
        return PersonTop.ofSteps(words, back, progress);
    }

    private StepPage page() {
        return switch (step) {
            case PLACE -> new PlaceStep(reporting, draft, words, this::join);
            case PHOTO -> new PhotoStep(reporting, draft, words);
            case KIND -> new KindStep(draft, words, this::next);
            case WORDS -> new WordsStep(draft, words);
            case CONTACT -> new ContactStep(draft, words, reporting.reporter());
            case CHECK -> new CheckStep(reporting, draft, words, ReportView::go);
            case DONE -> new DoneStep(reporting, draft, words, this::again);
        };
    }

    private Button forward(StepPage page) {
        boolean last = step == Step.CHECK;
        Button button = new Button(words.get(last ? "report.send" : "report.next"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassNames("report-wide", "report-forward");
        button.setDisableOnClick(last);
        button.addClickListener(click -> {
            String missing = page.missing();
            if (missing != null) {
                complain(words.get(missing));
            } else if (last) {
                send();
            } else {
                next();
            }
        });
        return button;
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void next() {
        go(draft.isChecked() ? Step.CHECK : step.next());
    }

    private void back() {
        if (step == Step.PLACE) {
            UI.getCurrent().getPage().setLocation("/");
        } else {
            go(step.previous());
        }
    }

    /** What was wrong with an answer stands on the page of its question. */
    private void send() {
        try {
            reporting.send(draft, Client.of(UI.getCurrent()));
            go(Step.DONE);
        } catch (Refusal refusal) {
            Step wrong = Step.ofField(refusal.field());
            if (wrong != step) {
                go(wrong);
            }
            show(texts.get(words.locale(), refusal));
        }
    }

    private void join(String number) {
        try {
            reporting.join(draft, number, Client.of(UI.getCurrent()));
            go(Step.DONE);
        } catch (Refusal refusal) {
            show(texts.get(words.locale(), refusal));
        }
    }

    private void again() {
        draft.restart();
        go(Step.PLACE);
    }

    private static void go(Step to) {
        UI.getCurrent().navigate(ReportView.class, parameters(to));
    }

    private static RouteParameters parameters(Step step) {
        return new RouteParameters(new RouteParam(Step.PARAMETER, step.path()));
    }
}
