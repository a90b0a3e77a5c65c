package streethub.integrations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class ApiDescriptionTests {

    private static final Set<String> PROMISED = Set.of(
            "POST /api/v1/tokens",
            "GET /api/v1/me",
            "GET /api/v1/grid-units",
            "GET /api/v1/grid-units/locate",
            "POST /api/v1/incidents",
            "GET /api/v1/incidents",
            "GET /api/v1/incidents/{number}",
            "GET /api/v1/devices",
            "GET /api/v1/devices/{id}",
            "GET /api/v1/alarms",
            "POST /api/v1/alarms/{id}/acknowledge",
            "POST /api/v1/alarms/{id}/assign",
            "POST /api/v1/alarms/{id}/comment",
            "POST /api/v1/alarms/{id}/silence",
            "GET /api/v1/devices/{id}/readings",
            "POST /api/v1/devices",
            "PATCH /api/v1/devices/{id}",
            "POST /api/v1/devices/import",
            "GET /api/v1/devices/imports/{id}",
            "GET /api/v1/devices/export",
            "GET /api/v1/device-families",
            "PUT /api/v1/device-families/{code}",
            "GET /api/v1/status-board",
            "POST /api/v1/morning-checks",
            "GET /api/v1/morning-checks",
            "GET /api/v1/dead-letters",
            "GET /api/v1/cameras",
            "GET /api/v1/device-profiles",
            "POST /api/v1/device-profiles",
            "POST /api/v1/device-profiles/decode",
            "GET /api/v1/quarantine",
            "POST /api/v1/quarantine/{id}/bind",
            "POST /api/v1/quarantine/{id}/dismiss",
            "GET /api/v1/tasks",
            "POST /api/v1/tasks/{id}/claim",
            "POST /api/v1/tasks/{id}/release",
            "POST /api/v1/tasks/{id}/hand-over",
            "POST /api/v1/incidents/{number}/triage",
            "POST /api/v1/incidents/{number}/accept",
            "POST /api/v1/incidents/{number}/handle",
            "POST /api/v1/incidents/{number}/hand-up",
            "POST /api/v1/incidents/{number}/return",
            "POST /api/v1/incidents/{number}/verify",
            "POST /api/v1/incidents/{number}/rate",
            "POST /api/v1/incidents/{number}/reopen",
            "GET /api/v1/venues",
            "GET /api/v1/venues/{id}/slots",
            "GET /api/v1/venues/{id}/calendar.ics",
            "POST /api/v1/bookings",
            "GET /api/v1/bookings",
            "POST /api/v1/bookings/{number}/cancel",
            "POST /api/v1/bookings/{number}/approve",
            "POST /api/v1/bookings/{number}/refuse",
            "POST /api/v1/bookings/{number}/check-in",
            "GET /api/v1/calendars/{token}.ics",
            "GET /api/v1/boards",
            "GET /api/v1/boards/{id}/feed.atom",
            "GET /api/v1/topics",
            "GET /api/v1/topics/{id}",
            "POST /api/v1/topics",
            "POST /api/v1/topics/{id}/replies",
            "POST /api/v1/moderation/{id}/approve",
            "POST /api/v1/moderation/{id}/reject",
            "POST /api/v1/moderation/{id}/ask",
            "POST /api/v1/topics/{id}/official-answer",
            "POST /api/v1/topics/{id}/votes");

    private static final Set<String> BESIDES = Set.of(
            "POST /api/v1/incidents/{number}/department-status",
            "GET /api/v1/maintenance",
            "POST /api/v1/maintenance",
            "POST /api/v1/maintenance/{id}/end",
            "GET /api/v1/alarms/{id}",
            "POST /api/v1/alarms/{id}/resume",
            "GET /api/v1/alarm-kinds",
            "PUT /api/v1/alarm-kinds/{code}",
            "GET /api/v1/alarm-rules",
            "POST /api/v1/alarm-rules",
            "POST /api/v1/alarm-rules/{code}/switch",
            "DELETE /api/v1/alarm-rules/{code}",
            "DELETE /api/v1/tokens",
            "GET /api/v1/accounts",
            "POST /api/v1/accounts",
            "GET /api/v1/accounts/{username}",
            "PATCH /api/v1/accounts/{username}",
            "POST /api/v1/accounts/{username}/close",
            "POST /api/v1/accounts/{username}/reopen",
            "POST /api/v1/accounts/{username}/reset-password",
            "POST /api/v1/account/password",
            "GET /api/v1/incidents/{number}/photos/{photo}",
            "GET /api/v1/grid-units/geojson",
            "PUT /api/v1/grid-units/geojson",
            "GET /api/v1/duty",
            "GET /api/v1/duty/shifts",
            "GET /api/v1/duty/gaps",
            "GET /api/v1/duty/leaves",
            "POST /api/v1/duty/leaves",
            "DELETE /api/v1/duty/leaves/{id}",
            "POST /api/v1/duty/shifts",
            "PUT /api/v1/duty/shifts/{id}",
            "DELETE /api/v1/duty/shifts/{id}",
            "POST /api/v1/dead-letters/{id}/replay",
            "POST /api/v1/cameras",
            "PATCH /api/v1/cameras/{id}",
            "POST /api/v1/cameras/{id}/viewings",
            "GET /api/v1/cameras/{id}/viewings",
            "GET /api/v1/cameras/{id}/live/{ticket}/{name}",
            "GET /api/v1/incidents/{number}/messages",
            "POST /api/v1/incidents/{number}/messages",
            "GET /api/v1/incidents/{number}/messages/photos/{photo}",
            "GET /api/v1/quarantine/{id}/messages",
            "POST /api/v1/inbox/rebuild",
            "GET /api/v1/venues/{id}",
            "POST /api/v1/venues",
            "PUT /api/v1/venues/{id}",
            "POST /api/v1/venues/{id}/units",
            "PUT /api/v1/venues/{id}/units/{unit}",
            "GET /api/v1/venues/{id}/photo",
            "PUT /api/v1/venues/{id}/photo",
            "DELETE /api/v1/venues/{id}/photo",
            "GET /api/v1/bookings/{number}",
            "GET /api/v1/bookings/{number}/booking.ics",
            "POST /api/v1/bookings/{number}/accept",
            "POST /api/v1/bookings/{number}/forgive",
            "POST /api/v1/bookings/papers",
            "GET /api/v1/bookings/{number}/papers/{photo}",
            "POST /api/v1/calendars",
            "POST /api/v1/ban-appeals",
            "GET /api/v1/ban-appeals/{number}",
            "POST /api/v1/ban-appeals/{number}/lift",
            "POST /api/v1/ban-appeals/{number}/keep",
            "GET /api/v1/devices/{id}/record",
            "GET /api/v1/devices/imports/{id}/file",
            "GET /api/v1/devices/import-template",
            "GET /api/v1/notices",
            "POST /api/v1/notices/read",
            "GET /api/v1/homes",
            "POST /api/v1/homes",
            "GET /api/v1/homes/{number}",
            "POST /api/v1/homes/{number}/confirm",
            "POST /api/v1/homes/{number}/refuse",
            "POST /api/v1/homes/{number}/leave",
            "PUT /api/v1/boards/{id}",
            "GET /api/v1/posts",
            "GET /api/v1/posts/{id}",
            "PUT /api/v1/posts/{id}",
            "GET /api/v1/posts/{id}/history",
            "POST /api/v1/posts/{id}/accept-edit",
            "POST /api/v1/posts/{id}/appeal",
            "POST /api/v1/posts/{id}/withdraw",
            "POST /api/v1/posts/{id}/report",
            "PUT /api/v1/posts/{id}/like",
            "DELETE /api/v1/posts/{id}/like",
            "PUT /api/v1/topics/{id}/follow",
            "DELETE /api/v1/topics/{id}/follow",
            "POST /api/v1/topics/{id}/answered",
            "GET /api/v1/moderation",
            "GET /api/v1/moderation/{id}",
            "GET /api/v1/moderation/figures",
            "POST /api/v1/moderation/approve",
            "POST /api/v1/moderation/{id}/propose-edit",
            "POST /api/v1/moderation/{id}/move",
            "POST /api/v1/moderation/{id}/hand-to-case",
            "POST /api/v1/moderation/{id}/reveal",
            "POST /api/v1/moderation/{id}/take-down",
            "GET /api/v1/topics/{id}/votes",
            "POST /api/v1/topics/{id}/matter",
            "POST /api/v1/topics/{id}/matter/admit",
            "POST /api/v1/topics/{id}/matter/decide");

    private final ApiClient api;

    ApiDescriptionTests(@Autowired ApiClient api) {
        this.api = api;
    }

    @Test
    void namesEveryRouteThatIsPromisedAndNoOther() {
        Set<String> described = new TreeSet<>();
        description().path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> expected = new TreeSet<>(PROMISED);
        expected.addAll(BESIDES);
        assertThat(described).isEqualTo(expected);
    }

    @Test
    void saysOfEveryRouteWhatItIsForAndHowItFails() {
        description().path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            assertThat(operation.path("summary").asString("")).as(path.getKey()).isNotEmpty();
            assertThat(operation
                            .path("responses")
                            .path("default")
                            .path("content")
                            .path("application/problem+json")
                            .path("schema")
                            .path("$ref")
                            .asString(""))
                    .isEqualTo("#/components/schemas/Problem");
        }));
    }

    @Test
    void describesBodiesSecurityAndProblems() {
        JsonNode description = description();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .propertyNames())
                .contains("type", "title", "status", "detail", "field");
        assertThat(description
                        .path("paths")
                        .path("/api/v1/tokens")
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asString(""))
                .isEqualTo("#/components/schemas/TokenRequest");
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("TokenRequest")
                        .path("properties")
                        .propertyNames())
                .contains("username", "password");
    }

    @Test
    void describesWhatATakenSlotAndARefusedWishLookLike() {
        JsonNode description = description();
        JsonNode responses =
                description.path("paths").path("/api/v1/bookings").path("post").path("responses");
        assertThat(schema(responses, "409", "application/problem+json")).isEqualTo("TakenProblem");
        assertThat(schema(responses, "422", "application/problem+json")).isEqualTo("Problem");
        assertThat(schema(responses, "201", "*/*")).isEqualTo("BookingReceipt");
        JsonNode schemas = description.path("components").path("schemas");
        assertThat(schemas.path("TakenProblem").path("properties").propertyNames())
                .contains("detail", "alternatives");
        assertThat(schemas.path("Problem").path("properties").propertyNames()).doesNotContain("members");
        assertThat(description
                        .path("paths")
                        .path("/api/v1/calendars/{token}.ics")
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .propertyNames())
                .containsExactly("text/calendar");
    }

    private static String schema(JsonNode responses, String status, String type) {
        return responses
                .path(status)
                .path("content")
                .path(type)
                .path("schema")
                .path("$ref")
                .asString("")
                .replace("#/components/schemas/", "");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        JsonNode description = description();
        assertThat(description.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private JsonNode description() {
        return api.send(HttpRequest.newBuilder(api.uri("/v3/api-docs"))).body();
    }
}
