package streethub.ui.status;

import static streethub.incident.IncidentStatus.CLOSED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.attachment.PhotoId;
import streethub.casework.CaseEvent;
import streethub.casework.TimelineTexts;
import streethub.identity.Actor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentStep;
import streethub.incident.IncidentSummary;
import streethub.incident.IncidentView;
import streethub.incident.Outcome;
import streethub.shared.Texts;
import streethub.ui.status.Stage.State;
import streethub.ui.web.TimeWords;

/** Puts a case into the words and stages that its reporter follows. */
@Component
class StatusPages {

    /** What goes on among staff without moving the case for its reporter. */
    private static final Set<String> BEHIND_THE_SCENES =
            Set.of(IncidentStep.LOCATED.name(), IncidentStep.REMINDED.name());

    private final IncidentReading reading;
    private final TimelineTexts timeline;
    private final Texts texts;
    private final TimeWords times;
    private final Clock clock;

    StatusPages(IncidentReading reading, TimelineTexts timeline, Texts texts, TimeWords times, Clock clock) {
        this.reading = reading;
        this.timeline = timeline;
        this.texts = texts;
        this.times = times;
        this.clock = clock;
    }

    /** The page that a number and its tracking code open; refused as not found for any other pair. */
    StatusPage find(Locale locale, String number, String code) {
        IncidentView view = reading.find(Actor.anonymous(), number, code);
        IncidentSummary summary = view.summary();
        boolean closed = summary.status() == CLOSED;
        return new StatusPage(
                number,
                texts.get(locale, summary.subject()),
                summary.place(),
                view.description(),
                now(locale, summary),
                expected(locale, summary),
                stages(locale, view),
                lines(locale, view),
                view.photos().stream().map(PhotoId::value).toList(),
                closed && view.rating() == null,
                Optional.ofNullable(view.rating())
                        .map(rating -> texts.get(locale, "incident.rating." + rating))
                        .orElse(null),
                view.reopenable());
    }

    private String now(Locale locale, IncidentSummary summary) {
        String status = texts.get(locale, "status.now." + summary.status());
        Outcome outcome = summary.outcome();
        return summary.status() == CLOSED && outcome != null
                ? texts.get(locale, "status.now.closedAs", texts.get(locale, "incident.outcome." + outcome))
                : status;
    }

    private @Nullable String expected(Locale locale, IncidentSummary summary) {
        Instant due = summary.dueAt();
        if (due == null || summary.status() == CLOSED) {
            return null;
        }
        return due.isBefore(clock.instant())
                ? texts.get(locale, "status.late")
                : texts.get(locale, "status.expected." + summary.status(), times.of(locale, due));
    }

    private List<StatusPage.Line> lines(Locale locale, IncidentView view) {
        return view.timeline().reversed().stream()
                .filter(event -> !BEHIND_THE_SCENES.contains(event.step()))
                .map(event -> new StatusPage.Line(
                        times.of(locale, event.at()), times.exactly(event.at()), sentence(locale, event)))
                .toList();
    }

    private String sentence(Locale locale, CaseEvent event) {
        return timeline.sentence(locale, "incident", event);
    }

    private List<Stage> stages(Locale locale, IncidentView view) {
        List<CaseEvent> round = sinceReopened(view.timeline());
        IncidentStatus status = view.summary().status();
        int current = current(status);
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(locale, "received", 0, current, last(view.timeline(), IncidentStep.FILED)));
        stages.add(stage(locale, "dispatched", 1, current, last(round, IncidentStep.DISPATCHED)));
        stages.add(stage(
                locale,
                "handled",
                2,
                current,
                last(round, IncidentStep.HANDLED, IncidentStep.ACCEPTED, IncidentStep.HANDED_OVER)));
        Optional<CaseEvent> verified = last(round, IncidentStep.VERIFIED);
        if (status != CLOSED || verified.isPresent()) {
            stages.add(stage(locale, "verified", 3, current, verified));
        }
        stages.add(stage(locale, "closed", 4, current, last(round, IncidentStep.CLOSED)));
        return stages;
    }

    /** A reopened case passes the stages anew. */
    private static List<CaseEvent> sinceReopened(List<CaseEvent> events) {
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).step().equals(IncidentStep.REOPENED.name())) {
                from = i;
            }
        }
        return events.subList(from, events.size());
    }

    private static int current(IncidentStatus status) {
        return switch (status) {
            case FILED, IN_TRIAGE -> 1;
            case DISPATCHED, IN_PROGRESS, SUSPENDED -> 2;
            case IN_VERIFICATION -> 3;
            case CLOSED -> 5;
        };
    }

    private static Optional<CaseEvent> last(List<CaseEvent> events, IncidentStep... steps) {
        return events.stream()
                .filter(event -> List.of(steps).contains(IncidentStep.valueOf(event.step())))
                .reduce((earlier, later) -> later);
    }

    private Stage stage(Locale locale, String name, int index, int current, Optional<CaseEvent> event) {
        State state = index < current ? State.DONE : index == current ? State.CURRENT : State.AHEAD;
        Optional<CaseEvent> reached = state == State.AHEAD ? Optional.empty() : event;
        return new Stage(
                state,
                texts.get(locale, "status.stage." + name + (state == State.DONE ? ".done" : "")),
                reached.map(it -> times.of(locale, it.at())).orElse(null),
                reached.map(it -> times.exactly(it.at())).orElse(null),
                reached.map(it -> sentence(locale, it)).orElse(null));
    }
}
