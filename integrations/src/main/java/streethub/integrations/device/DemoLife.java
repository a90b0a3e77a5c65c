package streethub.integrations.device;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import streethub.device.DeviceFilter;
import streethub.device.DeviceView;
import streethub.device.Devices;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.Incidents;
import streethub.integrations.mqtt.MqttPublisher;
import streethub.shared.CursorPage;
import streethub.shared.GridCode;

/**
 * Lets the demo's devices speak through the real broker: all of them by turns, and three of them now and then in alarm,
 * one kind each, so that no more than three cases are ever open from here.
 */
@Component
@ConditionalOnBooleanProperty("streethub.demo")
@ConditionalOnBooleanProperty(name = "streethub.demo-life", matchIfMissing = true)
class DemoLife {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);

    private static final Actor VISITOR = new Actor("demo-life", "", Set.of(Role.DISPATCHER), new GridCode("510117006"));

    /** Device → the kind it alarms with. */
    private static final Map<String, String> CAST =
            Map.of("cover-101", "COVER_TILTED", "hydrant-061", "HYDRANT_PRESSURE_LOW", "lift-041", "LIFT_STOPPED");

    private static final int VOICES_PER_TURN = 5;
    private static final Duration ALARM_LASTS = Duration.ofSeconds(75);
    private static final Duration BETWEEN_ALARMS = Duration.ofSeconds(45);

    private final Devices devices;
    private final Incidents incidents;
    private final SensorSubscriptions subscriptions;
    private final Environment settings;
    private final Clock clock;
    private final Random random = new Random(20_261_124);
    private final DemoVoice voice = new DemoVoice(random);
    private final List<DeviceView> all = new ArrayList<>();
    private @Nullable MqttPublisher publisher;
    private int next;
    private @Nullable DeviceView alarming;
    private Instant until = Instant.EPOCH;
    private int turn;

    DemoLife(
            Devices devices,
            Incidents incidents,
            SensorSubscriptions subscriptions,
            Environment settings,
            Clock clock) {
        this.devices = devices;
        this.incidents = incidents;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A few devices speak, and the story of the alarms goes on by a step. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void live() {
        if (!subscriptions.stand() || !ready()) {
            return;
        }
        try {
            for (int n = 0; n < VOICES_PER_TURN; n++) {
                DeviceView device = all.get(next++ % all.size());
                if (!device.equals(alarming)) {
                    say(device, false);
                }
            }
            goOn();
        } catch (RuntimeException e) {
            LOG.debug("The demo is silent for a moment", e);
            hangUp();
        }
    }

    private void goOn() {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return;
        }
        DeviceView over = alarming;
        if (over != null) {
            say(over, false);
            alarming = null;
            until = now.plus(BETWEEN_ALARMS);
            return;
        }
        List<DeviceView> cast =
                all.stream().filter(device -> CAST.containsKey(device.id())).toList();
        DeviceView star = cast.get(turn++ % cast.size());
        // Whose case is still open has had its scene.
        if (!incidents.isOpen(star.id() + ":" + CAST.get(star.id()))) {
            say(star, true);
            alarming = star;
            until = now.plus(ALARM_LASTS);
        }
    }

    private void say(DeviceView device, boolean alarm) {
        MqttPublisher open = publisher;
        if (open == null) {
            open = new MqttPublisher(URI.create(settings.getRequiredProperty("streethub.mqtt-url")), "demo-life");
            publisher = open;
        }
        DemoVoice.Utterance message = voice.say(device, alarm, clock.instant());
        open.publish(message.topic(), message.payload());
    }

    private boolean ready() {
        if (all.isEmpty()) {
            String cursor = null;
            do {
                CursorPage<DeviceView> page = devices.page(VISITOR, DeviceFilter.ALL, cursor, CursorPage.MAX_LIMIT);
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
        }
        return all.stream().anyMatch(device -> CAST.containsKey(device.id()));
    }

    @PreDestroy
    void hangUp() {
        MqttPublisher open = publisher;
        publisher = null;
        if (open != null) {
            open.close();
        }
    }
}
