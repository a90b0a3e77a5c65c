package streethub.integrations.incident;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import streethub.attachment.PhotoId;
import streethub.casework.OpenTask;
import streethub.grid.Grids;
import streethub.incident.Contact;
import streethub.incident.IncidentSummary;
import streethub.incident.IncidentView;
import streethub.integrations.casework.TimelineSteps;
import streethub.integrations.grid.GridUnitResponse;
import streethub.integrations.incident.IncidentResponse.ContactOfIncident;
import streethub.integrations.incident.IncidentResponse.TaskOfIncident;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.shared.Texts;

/** Puts cases into the API's words. */
@Component
class IncidentAnswers {

    private static final String FEATURE = "incident";

    private final Texts texts;
    private final TimelineSteps timelines;
    private final Grids grids;

    IncidentAnswers(Texts texts, TimelineSteps timelines, Grids grids) {
        this.texts = texts;
        this.timelines = timelines;
        this.grids = grids;
    }

    IncidentItem item(Locale locale, IncidentSummary summary) {
        return new IncidentItem(
                summary.number(),
                summary.kind(),
                texts.get(locale, summary.subject()),
                summary.status(),
                summary.outcome(),
                summary.urgency(),
                summary.source(),
                summary.device(),
                summary.repeats(),
                grids.ladder(summary.gridUnit()).stream()
                        .map(GridUnitResponse::of)
                        .toList(),
                summary.point().lat(),
                summary.point().lon(),
                ApiTime.of(summary.filedAt()),
                ApiTime.orNull(summary.dueAt()),
                ApiTime.orNull(summary.closedAt()));
    }

    IncidentResponse detail(Locale locale, IncidentView view, @Nullable String trackingCode) {
        IncidentItem item = item(locale, view.summary());
        return new IncidentResponse(
                item.number(),
                item.kind(),
                item.title(),
                view.description(),
                view.address(),
                item.status(),
                item.outcome(),
                item.urgency(),
                item.source(),
                item.device(),
                item.repeats(),
                item.gridUnits(),
                item.lat(),
                item.lon(),
                item.filedAt(),
                item.dueAt(),
                item.closedAt(),
                timelines.steps(locale, FEATURE, view.timeline()),
                view.photos().stream()
                        .map(photo -> address(item.number(), photo, trackingCode))
                        .toList(),
                view.openTasks().stream().map(IncidentAnswers::task).toList(),
                contact(view.contact()),
                view.rating(),
                view.reopenable());
    }

    private static TaskOfIncident task(OpenTask task) {
        return new TaskOfIncident(
                task.id(),
                task.task(),
                task.level() == null ? null : task.level().number(),
                task.gridCode().value(),
                task.assignee(),
                ApiTime.of(task.dueAt()));
    }

    private static @Nullable ContactOfIncident contact(@Nullable Contact contact) {
        return contact == null ? null : new ContactOfIncident(contact.name(), contact.phone());
    }

    private static String address(String number, PhotoId photo, @Nullable String trackingCode) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(ApiPath.V1).pathSegment("incidents", number, "photos", photo.value());
        if (trackingCode != null) {
            address.queryParam("trackingCode", "{code}");
            return address.encode().buildAndExpand(trackingCode).toUriString();
        }
        return address.build().toUriString();
    }
}
