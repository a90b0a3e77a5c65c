package streethub.integrations.notice;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.attachment.DefaultAttachment;
import org.apache.camel.attachment.DefaultAttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import streethub.notice.Enclosure;
import streethub.notice.Mail;
import streethub.notice.Mails;

/** From the outbox, one by one, to the mail server; what it does not take stays in the outbox for another try. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailRoutes extends RouteBuilder {

    private static final int AT_ONCE = 50;
    private static final String MAIL = "streethubMail";

    private final Mails mails;
    private final MailSettings settings;

    MailRoutes(Mails mails, MailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public void configure() {
        if (settings.url().isEmpty()) {
            return;
        }
        from("timer:mails?period=" + settings.every().toMillis())
                .routeId("mails-out")
                .process(exchange -> exchange.getMessage().setBody(mails.take(AT_ONCE)))
                .split(body())
                .doTry()
                .process(MailRoutes::write)
                .to(settings.endpoint())
                .process(exchange -> mails.sent(mail(exchange)))
                .doCatch(Exception.class)
                .process(exchange -> mails.failed(mail(exchange)))
                .log(LoggingLevel.WARN, "A mail did not go out: ${exception.class.simpleName} ${exception.message}")
                .end();
    }

    private static Mail mail(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(MAIL, Mail.class));
    }

    private static void write(Exchange exchange) throws InvalidPayloadException {
        Mail mail = exchange.getMessage().getMandatoryBody(Mail.class);
        exchange.setProperty(MAIL, mail);
        Message message = exchange.getMessage();
        message.setHeader("To", mail.address());
        message.setHeader("Subject", mail.subject());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
        message.setBody(mail.text());
        Enclosure file = mail.enclosure();
        if (file != null) {
            new DefaultAttachmentMessage(message)
                    .addAttachmentObject(file.name(), new DefaultAttachment(new EnclosureSource(file)));
        }
    }

    /** The file of a mail as mail libraries read it. */
    private record EnclosureSource(Enclosure file) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("only read");
        }

        @Override
        public String getContentType() {
            return file.type() + "; charset=UTF-8";
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
