package streethub.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link HubTest} with the demo subdistrict and its people, whom {@link DemoPeople} names; nothing has happened in it
 * yet.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HubTest
@TestPropertySource(
        properties = {"streethub.demo=true", "streethub.demo-life=false", "streethub.mail.url=smtp://mail.invalid"})
@Import(DemoPeople.class)
public @interface DemoHubTest {}
