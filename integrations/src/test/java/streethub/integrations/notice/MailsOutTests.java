package streethub.integrations.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.notice.Enclosure;
import streethub.notice.MailAddresses;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.testing.TestClock;
import streethub.testing.TestClock.MovableClock;
import streethub.testing.TestDatabase;

/** Notices leave the hub by a real mail server. */
@SpringBootTest(properties = {"streethub.demo=true", "streethub.demo-life=false", "streethub.mail.every=PT0.2S"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.class)
@DirtiesContext
class MailsOutTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("(\\d{6})，");
    private static final GreenMail SERVER = server(0);

    @Autowired
    private NoticeBox box;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add(
                "streethub.mail.url",
                () -> "smtp://127.0.0.1:" + SERVER.getSmtp().getPort());
        settings.add("streethub.mail.from", () -> "hub@example.org");
        settings.add("streethub.mail.site", () -> "https://hub.example.org");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aCodeMakesTheAddressGoodThenMailsComeAndNoneIsLostWhileTheServerIsDown()
            throws MessagingException, IOException {
        Actor resident = accounts.find("resident").orElseThrow();
        addresses.propose(resident, "resident@example.org");
        String first = GreenMailUtil.getBody(arrived(1));
        Matcher code = CODE.matcher(text(SERVER.getReceivedMessages()[0]));
        assertThat(code.find()).as(first).isTrue();
        addresses.confirm(resident, code.group(1));

        tell(new Enclosure("booking.ics", "text/calendar", "BEGIN:VCALENDAR\r\nSUMMARY:网球场\r\nEND:VCALENDAR\r\n"));
        MimeMessage confirmed = arrived(2);
        assertThat(confirmed.getSubject()).contains("【街道智慧中枢】");
        assertThat(confirmed.getFrom()[0]).hasToString("hub@example.org");
        assertThat(confirmed.getAllRecipients()[0]).hasToString("resident@example.org");
        Multipart parts = (Multipart) confirmed.getContent();
        assertThat(text(parts.getBodyPart(0))).contains("https://hub.example.org/my-bookings");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("booking.ics");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(text(parts.getBodyPart(1))).contains("网球场");

        int port = SERVER.getSmtp().getPort();
        SERVER.stop();
        // Beside it the demo may have something to tell of its own when the clock goes on.
        tell(new Enclosure("kept.ics", "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from mail where attempts > 0 and file_name = 'kept.ics'")
                        .query(Integer.class)
                        .single()
                        .equals(1));
        GreenMail again = server(port);
        try {
            clock.forward(Duration.ofMinutes(5));
            assertThat(again.waitForIncomingEmail(SOON.toMillis(), 1)).isTrue();
            await().atMost(SOON).until(() -> jdbc.sql("select count(*) from mail")
                    .query(Integer.class)
                    .single()
                    .equals(0));
            assertThat(again.getReceivedMessages())
                    .filteredOn(mail -> encloses(mail, "kept.ics"))
                    .hasSize(1);
        } finally {
            again.stop();
        }
    }

    private MimeMessage arrived(int count) {
        assertThat(SERVER.waitForIncomingEmail(SOON.toMillis(), count)).isTrue();
        return SERVER.getReceivedMessages()[count - 1];
    }

    private static boolean encloses(MimeMessage mail, String file) {
        try {
            return mail.getContent() instanceof Multipart parts
                    && parts.getCount() > 1
                    && file.equals(parts.getBodyPart(1).getFileName());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof String text
                ? text
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void tell(Enclosure file) {
        NewNotice notice = NewNotice.urgent("resident", "/my-bookings", "notice.mail.end");
        new TransactionTemplate(transactions).executeWithoutResult(status -> box.tell(notice.with(file)));
    }
}
