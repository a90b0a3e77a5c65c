package streethub.app.backup;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import streethub.testing.DemoPeople;

/** The features of a hub without its edges, on a database and a home of the test's choice. */
@TestConfiguration
@EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
@AutoConfigurationPackage(basePackages = "streethub")
@ComponentScan(
        basePackages = "streethub",
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "streethub\\.([A-Z]\\w*|(app|bench|fault|hub|integrations|journey|testing|ui)\\..*)"),
            @ComponentScan.Filter(
                    type = FilterType.ANNOTATION,
                    classes = {TestConfiguration.class, TestComponent.class})
        })
@Import(DemoPeople.class)
class Features {

    static ConfigurableApplicationContext start(String database, Path home, String secretKey) {
        return new SpringApplicationBuilder(Features.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.banner-mode=off",
                        "--spring.jpa.open-in-view=false",
                        "--spring.jpa.hibernate.ddl-auto=validate",
                        "--spring.datasource.hikari.minimum-idle=0",
                        "--streethub.engine.job-executor=false",
                        "--streethub.demo=true",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--streethub.home=" + home,
                        "--streethub.secret-key=" + secretKey);
    }
}
