package streethub.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import streethub.shared.Texts;

/** What mails say: the sentences of the notices, in Chinese, with where to read on. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeTexts {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Texts texts;
    private final NoticeSettings settings;

    NoticeTexts(Texts texts, NoticeSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Mail letter(String address, NewNotice notice) {
        String sentence = sentence(notice.key(), notice.arguments());
        return new Mail(
                0,
                address,
                texts.get(CHINESE, "notice.mail.subject", oneLine(sentence)),
                body(sentence + link(notice.link())),
                notice.enclosure());
    }

    Mail digest(String address, List<Notice> notices) {
        String lines = notices.stream()
                .map(notice -> "· " + sentence(notice.key(), notice.arguments()) + link(notice.link()))
                .collect(Collectors.joining("\n\n"));
        return new Mail(0, address, texts.get(CHINESE, "notice.mail.digest", notices.size()), body(lines), null);
    }

    Mail code(String address, String code) {
        return new Mail(
                0,
                address,
                texts.get(CHINESE, "notice.mail.code.subject"),
                body(texts.get(CHINESE, "notice.mail.code", code, MailAddresses.VALID.toMinutes())),
                null);
    }

    private String sentence(String key, List<String> arguments) {
        return texts.get(CHINESE, key, arguments.toArray());
    }

    private String link(String path) {
        String site = settings.site();
        return site.isEmpty() ? "" : "\n" + site + path;
    }

    private String body(String text) {
        return text + "\n\n" + texts.get(CHINESE, "notice.mail.end");
    }

    /** A subject has one line, whatever somebody has typed into it. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
