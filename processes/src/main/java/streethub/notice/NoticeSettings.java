package streethub.notice;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told by mail.
 *
 * @param url the mail server; empty where no mails go out
 * @param site address under which people reach the hub, such as {@code https://hub.example.cn}, for the links in mails;
 *     without it mails have none
 * @param digest time of the day after which the digest goes out
 */
@ConfigurationProperties("streethub.mail")
record NoticeSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String site,
        @DefaultValue("18:00") LocalTime digest) {}
