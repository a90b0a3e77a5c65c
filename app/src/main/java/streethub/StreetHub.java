package streethub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub of one subdistrict, as one process. */
@SpringBootApplication
public class StreetHub {

    public static void main(String[] arguments) {
        SpringApplication.run(StreetHub.class, arguments);
    }
}
