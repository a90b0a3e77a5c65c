package streethub.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.sql.SQLException;
import java.util.Base64;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The hub's features on a database of their own, with the demo's grid and people, without screens and broker. */
final class BenchHub implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchHub(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchHub start(BenchServer server, String name) throws SQLException {
        String url = server.newDatabase(name);
        return new BenchHub(new SpringApplicationBuilder(Features.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=" + BenchServer.CONNECTIONS,
                        "--spring.jpa.open-in-view=false",
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--logging.level.root=WARN",
                        "--logging.level.org.flywaydb=ERROR",
                        "--streethub.demo=true",
                        "--streethub.engine.job-executor=false",
                        "--streethub.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--streethub.home=" + server.home().resolve(name)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The packages of the module {@code processes}; no configuration of its own, lest a test's scan takes it in. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @AutoConfigurationPackage(basePackages = "streethub")
    @ComponentScan(
            basePackages = "streethub",
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "streethub\\.([A-Z]\\w*|(app|bench|fault|hub|integrations|journey|ui)\\..*)"),
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {TestConfiguration.class, TestComponent.class})
            })
    static class Features {}
}
