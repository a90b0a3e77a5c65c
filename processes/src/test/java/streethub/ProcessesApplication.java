package streethub;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The features alone, for their tests. */
@SpringBootApplication
class ProcessesApplication {}
