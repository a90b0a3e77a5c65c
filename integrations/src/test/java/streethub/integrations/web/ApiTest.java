package streethub.integrations.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import streethub.integrations.booking.Courts;
import streethub.integrations.incident.Cases;
import streethub.testing.TestClock;
import streethub.testing.TestDatabase;

/** A test of the API over real HTTP and a real PostgreSQL, in demo mode; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "streethub.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, ApiClient.class, Cases.class, Courts.class})
public @interface ApiTest {}
