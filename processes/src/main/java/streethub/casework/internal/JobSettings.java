package streethub.casework.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes that share a database share the engine's jobs.
 *
 * @param node this node's name, another for each node
 */
@ConfigurationProperties("streethub")
record JobSettings(
        @DefaultValue("hub") String node, @DefaultValue Engine engine) {

    /** @param jobLock how long a job is a node's own; after that the node counts as gone, and others take its jobs */
    record Engine(@DefaultValue("PT60S") Duration jobLock) {}
}
