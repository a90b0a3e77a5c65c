package streethub.integrations.web;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final long MEGABYTE = 1L << 20;

    private final BodyReader bodies;

    WebConfiguration(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(bodies);
    }

    /** Five photos of ten megabytes and the words; the servlet container cuts off whoever sends more. */
    @Bean
    MultipartConfigElement multipartLimits() {
        return new MultipartConfigElement("", 10 * MEGABYTE + 1, 51 * MEGABYTE, (int) MEGABYTE);
    }
}
