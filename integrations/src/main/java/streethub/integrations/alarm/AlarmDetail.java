package streethub.integrations.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmEvent;
import streethub.alarm.AlarmStep;
import streethub.alarm.AlarmView;
import streethub.integrations.web.ApiTime;

@Schema(name = "AlarmDetail", description = "An alarm and what happened to it, the first step first.")
record AlarmDetail(AlarmItem alarm, List<Event> events) {

    @Schema(name = "AlarmEvent")
    record Event(
            OffsetDateTime at,
            AlarmStep step,

            @Schema(description = "Username; empty for the hub itself.")
            String actor,

            String name,
            @Schema(nullable = true) @Nullable String words) {

        static Event of(AlarmEvent event) {
            return new Event(ApiTime.of(event.at()), event.step(), event.actor(), event.name(), event.words());
        }
    }

    static AlarmDetail of(AlarmView alarm, List<AlarmEvent> events) {
        return new AlarmDetail(
                AlarmItem.of(alarm), events.stream().map(Event::of).toList());
    }
}
