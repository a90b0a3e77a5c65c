package streethub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import streethub.app.Surroundings;
import streethub.app.UpkeepCommands;

/** The hub of one subdistrict, as one process. */
@SpringBootApplication
public class StreetHub {

    /** Starts the hub, or backs it up or restores it; ends with 1 when it cannot, having said why. */
    public static void main(String[] arguments) {
        if (UpkeepCommands.asked(arguments)) {
            System.exit(UpkeepCommands.run(arguments));
        }
        Surroundings surroundings = new Surroundings();
        SpringApplication hub = new SpringApplication(StreetHub.class);
        hub.addInitializers(surroundings);
        try {
            hub.run(arguments);
        } catch (RuntimeException e) {
            surroundings.stop();
            // The broker's threads would otherwise keep a hub alive that never was.
            System.exit(1);
        }
    }
}
