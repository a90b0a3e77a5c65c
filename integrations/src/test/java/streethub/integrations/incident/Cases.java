package streethub.integrations.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.grid.Grids;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.DemoHub;
import streethub.shared.GeoPoint;
import tools.jackson.databind.JsonNode;

/** Reports and cases for the API's tests. */
@TestComponent
public class Cases {

    private static final List<String> TABLES = List.of(
            "incident",
            "incident_photo",
            "case_event",
            "inbox_task",
            "photo",
            "idempotent_request",
            "act_ru_execution");

    private final ApiClient api;
    private final Grids grids;
    private final JdbcClient jdbc;

    Cases(ApiClient api, Grids grids, JdbcClient jdbc) {
        this.api = api;
        this.grids = grids;
        this.jdbc = jdbc;
    }

    /** A report at the demo building. */
    public String report(String description) {
        GeoPoint place = grids.centre(DemoHub.BUILDING);
        return String.format(
                Locale.ROOT,
                "{\"kind\":\"ROAD_DAMAGE\",\"description\":\"%s\",\"lat\":%f,\"lon\":%f}",
                description,
                place.lat(),
                place.lon());
    }

    /** Number and tracking code of a fresh report, by an account or a stranger. */
    public Answer filed(@Nullable String username, String description) {
        Answer answer = api.post(username, "/incidents", report(description));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    /** A case filed by the building's own worker, so that it lies with that worker. */
    public String atBuilding(String description) {
        return filed("building", description).text("number");
    }

    public Answer verb(@Nullable String username, String number, String verb, String body) {
        return api.post(username, "/incidents/" + number + "/" + verb, body);
    }

    public String status(String number) {
        return api.get("dispatcher", "/incidents/" + number).text("status");
    }

    /** The case's only open task. */
    public JsonNode openTask(String number) {
        JsonNode tasks = api.get("dispatcher", "/incidents/" + number).body().path("openTasks");
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    /** Multipart with the report and one file. */
    public Answer upload(String report, byte[] file) {
        String boundary = "----streethub";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"report\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + report + "\r\n");
        text(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n");
        body.writeBytes(file);
        text(body, "\r\n--" + boundary + "--\r\n");
        return api.send(api.request(null, "/incidents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A real photo of 320 × 200 pixels. */
    public static byte[] jpeg() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        image.getGraphics().setColor(Color.GREEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How many rows the tables of cases hold: the same before and after whatever was refused. */
    public List<Long> rows() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
