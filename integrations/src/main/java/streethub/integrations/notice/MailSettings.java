package streethub.integrations.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that notices go out by.
 *
 * @param url address of the server, such as {@code smtps://mail.example.cn:465}; empty for no mails at all. What
 *     follows a question mark goes to Camel's mail component
 * @param from sender of all mails
 * @param every how long between two looks into the outbox
 */
@ConfigurationProperties("streethub.mail")
record MailSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("streethub@localhost") String from,
        @DefaultValue("PT10S") Duration every) {

    /** The endpoint of that server for Camel. */
    String endpoint() {
        StringBuilder endpoint = new StringBuilder(url).append(url.contains("?") ? '&' : '?');
        endpoint.append("from=RAW(").append(from).append(')');
        if (!username.isEmpty()) {
            endpoint.append("&username=RAW(").append(username).append(')');
            endpoint.append("&password=RAW(").append(password).append(')');
        }
        // By default the component takes neither from a message unless told to; here the hub alone writes them.
        return endpoint.append("&useHeaderRecipients=true&useHeaderSubject=true&connectionTimeout=10000")
                .toString();
    }
}
