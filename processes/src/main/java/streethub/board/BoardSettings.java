package streethub.board;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hours of the morning check, on the days when offices work.
 *
 * @param checkAt from when a check that is not signed is missed
 * @param checkBy from when it is overdue
 */
@ConfigurationProperties("streethub.board")
record BoardSettings(
        @DefaultValue("09:00") LocalTime checkAt,
        @DefaultValue("09:30") LocalTime checkBy) {}
