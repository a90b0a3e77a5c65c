package streethub;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The features' borders: who may know whom, no circles, nothing of another's inside. */
class ModularityTests {

    @Test
    void featuresKeepTheirBorders() {
        ApplicationModules.of(StreetHub.class, new WithoutTests()).verify();
    }
}
