package streethub.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import streethub.app.backup.HomeFiles;

/**
 * Sees to what the hub needs around it before it starts: home directory, secrets, and the database and broker that come
 * along where no others are named. {@link #stop} is for after the hub has stopped.
 */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int MQTT_PORT = 1883;
    private static final String LOOPBACK = "127.0.0.1";

    private final Deque<Runnable> started = new ArrayDeque<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SpringApplication.getShutdownHandlers().add(this::stop);
        Environment settings = context.getEnvironment();
        HubHome home = HubHome.at(Path.of(settings.getProperty("streethub.home", ".streethub")));
        started.push(home.lock());
        boolean ownDatabase = !isSet(settings, "spring.datasource.url");
        boolean demo = settings.getProperty("streethub.demo", Boolean.class, ownDatabase);
        String bind = settings.getProperty("streethub.bind", LOOPBACK);
        if (demo && !isLoopback(bind)) {
            throw new StartFailure("demo mode has accounts that everybody knows and stays on this machine: leave"
                    + " STREETHUB_BIND out, or set STREETHUB_DEMO=false.");
        }
        Map<String, Object> found = new HashMap<>();
        found.put("streethub.home", home.directory().toString());
        found.put("streethub.demo", Boolean.toString(demo));
        if (!isSet(settings, "streethub.secret-key")) {
            found.put("streethub.secret-key", home.secret(HomeFiles.SECRET_KEY));
        }
        if (ownDatabase) {
            database(home, found);
        }
        if (!isSet(settings, "streethub.mqtt-url")) {
            int port = settings.getProperty("streethub.mqtt-port", Integer.class, MQTT_PORT);
            broker(
                    context.getBeanFactory(),
                    EmbeddedBroker.start(home, bind, port, new BrokerAccess(home, demo)),
                    found);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", found));
    }

    private void database(HubHome home, Map<String, Object> found) {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        started.push(database::stop);
        found.put("spring.datasource.url", database.url());
        found.put("spring.datasource.username", EmbeddedDatabase.USER);
        found.put("spring.datasource.password", database.password());
    }

    private void broker(ConfigurableListableBeanFactory beans, EmbeddedBroker broker, Map<String, Object> found) {
        started.push(broker::stop);
        found.put("streethub.mqtt-url", broker.hubsAddress().toString());
        beans.registerSingleton("embeddedBroker", broker);
    }

    /** Stops what was started, the last first. */
    public void stop() {
        while (!started.isEmpty()) {
            started.pop().run();
        }
    }

    /** A variable that is there but empty counts as none. */
    private static boolean isSet(Environment settings, String name) {
        return !settings.getProperty(name, "").isBlank();
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartFailure("STREETHUB_BIND is no address of this machine: " + bind + ".", e);
        }
    }
}
