package streethub.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.net.URI;
import java.sql.SQLException;
import java.util.Base64;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The hub's features on a database of their own, with the demo's grid and people, without screens; with a broker where
 * sensors are measured.
 */
final class BenchHub implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchHub(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchHub start(BenchServer server, String name) throws SQLException {
        return start(server, name, Features.class, "");
    }

    /** With the way in for sensors, which waits for messages at that broker. */
    static BenchHub start(BenchServer server, String name, URI broker) throws SQLException {
        return start(server, name, Sensors.class, broker.toString());
    }

    private static BenchHub start(BenchServer server, String name, Class<?> features, String broker)
            throws SQLException {
        String url = server.newDatabase(name);
        return new BenchHub(new SpringApplicationBuilder(features)
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
                        "--spring.jpa.properties.hibernate.jdbc.batch_size=20",
                        "--logging.level.root=WARN",
                        "--logging.level.org.flywaydb=ERROR",
                        "--streethub.mqtt-url=" + broker,
                        "--streethub.demo=true",
                        "--streethub.demo-life=false",
                        "--streethub.engine.job-executor=false",
                        "--streethub.secret-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--streethub.home=" + server.home().resolve(name)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Tells of each such event when the transaction that it happened in has committed. */
    <T> void afterCommit(Class<T> type, Consumer<T> listener) {
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<Object>>) event -> {
            if (type.isInstance(event.getPayload())) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        listener.accept(type.cast(event.getPayload()));
                    }
                });
            }
        });
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

    /** The same and, of the module {@code integrations}, what listens to sensors. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @AutoConfigurationPackage(basePackages = "streethub")
    @ComponentScan(
            basePackages = "streethub",
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "streethub\\.([A-Z]\\w*|(app|bench|fault|hub|journey|ui)\\..*"
                                + "|integrations\\.((?!device\\.|mqtt\\.).*|device\\.\\w*Controller))"),
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {TestConfiguration.class, TestComponent.class})
            })
    static class Sensors {}
}
