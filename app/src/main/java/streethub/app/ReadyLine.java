package streethub.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import streethub.integrations.device.SensorSubscriptions;

/**
 * Says when the hub is ready: the demo's data are in, the sensors are heard, and their door is open. Until then, and
 * whenever the sensors are not heard, the hub's health is down.
 */
@Component("ready")
class ReadyLine implements HealthIndicator {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final SensorSubscriptions sensors;
    private final ObjectProvider<EmbeddedBroker> broker;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final WebServerApplicationContext web;
    private final String bind;
    private volatile boolean said;

    ReadyLine(
            SensorSubscriptions sensors,
            ObjectProvider<EmbeddedBroker> broker,
            TaskScheduler scheduler,
            Clock clock,
            WebServerApplicationContext web,
            @Value("${streethub.bind:127.0.0.1}") String bind) {
        this.sensors = sensors;
        this.broker = broker;
        this.scheduler = scheduler;
        this.clock = clock;
        this.web = web;
        this.bind = bind;
    }

    /** After the runners that fill in the demo; looks again until the sensors are heard. */
    @EventListener(ApplicationReadyEvent.class)
    void sayWhenReady() {
        if (!sensors.stand()) {
            ScheduledFuture<?> unused =
                    scheduler.schedule(this::sayWhenReady, clock.instant().plus(LOOK_AGAIN));
            return;
        }
        broker.ifAvailable(EmbeddedBroker::open);
        System.out.println("StreetHub is ready: " + address());
        said = true;
    }

    private String address() {
        String host = bind.equals("127.0.0.1") || bind.equals("0.0.0.0") ? "localhost" : bind;
        return "http://" + host + ":"
                + Objects.requireNonNull(web.getWebServer()).getPort();
    }

    @Override
    public Health health() {
        return (said && sensors.stand() ? Health.up() : Health.down()).build();
    }
}
