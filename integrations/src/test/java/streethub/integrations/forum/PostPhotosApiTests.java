package streethub.integrations.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.integrations.incident.Cases;
import streethub.integrations.web.ApiClient;
import streethub.integrations.web.ApiClient.Answer;
import streethub.integrations.web.ApiTest;

/** Posts with photos over the API: they come with the words, and are checked as those of reports are. */
@ApiTest
class PostPhotosApiTests {

    private static final byte[] PHOTO = Cases.jpeg();
    private static final byte[] NO_PHOTO = "GIF89a no photo".getBytes(StandardCharsets.UTF_8);

    private final ApiClient api;
    private final JdbcClient jdbc;

    PostPhotosApiTests(@Autowired ApiClient api, @Autowired JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @Test
    void aTopicAndAReplyHaveThePhotosThatCameWithTheirWords() {
        String id = published(send("resident", "POST", "/topics", topic("路面有坑"), PHOTO, PHOTO));
        assertThat(api.get(null, "/topics/" + id).body().path("photos")).hasSize(2);
        String reply = published(send("resident", "POST", "/topics/" + id + "/replies", "{\"text\":\"这边也有\"}", PHOTO));
        assertThat(api.get(null, "/topics/" + id).body().path("replies").path("items"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("id").asString()).isEqualTo(reply);
                    assertThat(item.path("photos")).hasSize(1);
                });
    }

    @Test
    void anEditAddsPhotosAndKeepsThoseThatItNames() {
        String id =
                send("resident", "POST", "/topics", topic("井盖响"), PHOTO, PHOTO).text("id");
        List<String> before = photos(id);
        assertThat(before).hasSize(2);
        String words = "{\"title\":\"井盖响\",\"text\":\"夜里响\",\"photos\":[\"" + before.getLast() + "\"]}";
        Answer edited = send("resident", "PUT", "/posts/" + id, words, PHOTO);
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
        assertThat(photos(id)).hasSize(2).startsWith(before.getLast()).doesNotContain(before.getFirst());
        assertThat(put(id, "{\"title\":\"井盖响\",\"text\":\"还响\"}").status()).isEqualTo(200);
        assertThat(photos(id)).hasSize(2);
        assertThat(put(id, "{\"title\":\"井盖响\",\"text\":\"不响了\",\"photos\":[]}").status())
                .isEqualTo(200);
        assertThat(photos(id)).isEmpty();
    }

    @Test
    void aBadPhotoIsNamedAndNothingHasChanged() {
        String id = send("resident", "POST", "/topics", topic("好的"), PHOTO).text("id");
        String words = api.get("resident", "/posts/" + id).text("text");
        int posts = count("forum_post");
        int stored = count("photo");
        refused(400, send("resident", "POST", "/topics", topic("坏的"), PHOTO, NO_PHOTO));
        refused(400, send("resident", "POST", "/topics", topic("空的"), new byte[0]));
        refused(413, send("resident", "POST", "/topics", topic("大的"), new byte[11 << 20]));
        byte[][] ten = new byte[10][];
        Arrays.fill(ten, PHOTO);
        refused(400, send("resident", "POST", "/topics", topic("多的"), ten));
        refused(400, send("resident", "PUT", "/posts/" + id, topic("改坏"), NO_PHOTO));
        refused(400, put(id, "{\"title\":\"别处的\",\"text\":\"x\",\"photos\":[\"0123\"]}"));
        assertThat(api.get("resident", "/posts/" + id).text("text")).isEqualTo(words);
        assertThat(photos(id)).hasSize(1);
        assertThat(count("forum_post")).isEqualTo(posts);
        assertThat(count("photo")).isEqualTo(stored);
    }

    @Test
    void whoMayNotWriteThereIsToldThatFirst() {
        String id = published(send("resident", "POST", "/topics", topic("别人的"), PHOTO));
        assertThat(send("resident", "POST", "/topics/F0/replies", "{\"text\":\"x\"}", NO_PHOTO)
                        .status())
                .isEqualTo(404);
        assertThat(send("neighbour", "PUT", "/posts/" + id, topic("改"), NO_PHOTO)
                        .status())
                .isEqualTo(403);
        assertThat(send(null, "POST", "/topics", topic("没有账号"), PHOTO).status()).isEqualTo(401);
    }

    @Test
    void theSameRequestUnderTheSameKeyIsOneTopic() {
        String first = keyed("photos-once").text("id");
        assertThat(keyed("photos-once").text("id")).isEqualTo(first);
        assertThat(photos(first)).hasSize(1);
    }

    private Answer keyed(String key) {
        return api.send(
                parts("resident", "POST", "/topics", topic("只一次"), PHOTO).header("Idempotency-Key", key));
    }

    private static String topic(String title) {
        return "{\"board\":\"ask\",\"title\":\"" + title + "\",\"text\":\"照片见下\"}";
    }

    private String published(Answer posted) {
        assertThat(posted.status()).as(posted.body().toString()).isEqualTo(201);
        String id = posted.text("id");
        api.post("moderator", "/moderation/" + id + "/approve", "{}");
        return id;
    }

    private List<String> photos(String id) {
        return api.get("resident", "/posts/" + id)
                .body()
                .path("photos")
                .valueStream()
                .map(photo -> photo.asString())
                .toList();
    }

    private void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo("photos");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Answer put(String id, String words) {
        return api.send(api.request("resident", "/posts/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(words)));
    }

    private Answer send(@Nullable String username, String method, String path, String words, byte[]... photos) {
        return api.send(parts(username, method, path, words, photos));
    }

    private HttpRequest.Builder parts(
            @Nullable String username, String method, String path, String words, byte[]... photos) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "--x1x\r\nContent-Disposition: form-data; name=\"post\"\r\n\r\n" + words + "\r\n");
        for (byte[] photo : photos) {
            text(body, "--x1x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n\r\n");
            body.writeBytes(photo);
            text(body, "\r\n");
        }
        text(body, "--x1x--\r\n");
        return api.request(username, path)
                .header("Content-Type", "multipart/form-data; boundary=x1x")
                .method(method, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
