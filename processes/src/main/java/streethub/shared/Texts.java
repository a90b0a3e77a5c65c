package streethub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The hub's words for people, Chinese first, English beside it. Each feature keeps its own
 * {@code streethub/<feature>/messages.properties}; here they become one, so that any edge can say any sentence.
 */
@Component
public class Texts {

    private final MessageSource messages;
    private final ObjectProvider<WordsOfData> data;

    Texts(ResourcePatternResolver resources, ObjectProvider<WordsOfData> data) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(basenames(resources));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        this.messages = source;
        this.data = data;
    }

    private static String[] basenames(ResourcePatternResolver resources) {
        try {
            return Arrays.stream(resources.getResources("classpath*:streethub/**/messages.properties"))
                    .map(Texts::basename)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basename(Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("/streethub/") + 1, url.length() - ".properties".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence or name behind the key; a key without one is a programming error and throws. */
    public String get(Locale locale, String key, Object... arguments) {
        String sentence = messages.getMessage(key, arguments, null, locale);
        return sentence != null
                ? sentence
                : data.stream()
                        .flatMap(feature -> feature.find(locale, key).stream())
                        .findFirst()
                        .orElseThrow(() -> new NoSuchMessageException(key, locale));
    }

    /** The sentence of a refusal. */
    public String get(Locale locale, Refusal refusal) {
        return get(locale, refusal.key(), refusal.arguments());
    }
}
