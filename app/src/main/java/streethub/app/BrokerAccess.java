package streethub.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import streethub.app.backup.HomeFiles;

/**
 * Who may do what on the embedded broker: the hub everything; a gateway account publish for its devices, that is, to the
 * topics that are named for it; a device account publish for itself alone; in demo mode, on loopback, whoever shows no
 * credentials what a visitor wants to try.
 */
final class BrokerAccess implements ActiveMQSecurityManager5 {

    static final String HUB = "streethub-hub";

    private static final String VISITOR = "visitor";
    private static final String GATEWAY = "gateway.";
    private static final String DEVICE = "device.";
    private static final String TOPICS = "topics.";
    private static final Set<CheckType> PUBLISH = EnumSet.of(CheckType.SEND, CheckType.CREATE_ADDRESS);

    private final HubHome home;
    private final boolean demo;
    private final String hubsPassword = HubHome.random();
    private final Set<String> hubsClients = ConcurrentHashMap.newKeySet();

    BrokerAccess(HubHome home, boolean demo) {
        this.home = home;
        this.demo = demo;
        if (!demo) {
            // Whoever sets up a gateway looks its password up before it connects.
            accounts();
        }
    }

    String hubsPassword() {
        return hubsPassword;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, @Nullable String domain) {
        return account(user, password)
                .filter(account -> mayBe(account.name(), connection.getClientID()))
                .map(Account::subject)
                .orElse(null);
    }

    /** Whoever connected under the name of one of the hub's clients would throw it out and get its session. */
    private boolean mayBe(String account, String client) {
        if (account.equals(HUB)) {
            hubsClients.add(client);
            return true;
        }
        return !hubsClients.contains(client);
    }

    private Optional<Account> account(@Nullable String user, @Nullable String password) {
        if (user == null || user.isEmpty()) {
            return demo ? Optional.of(Account.silent(VISITOR)) : Optional.empty();
        }
        if (password == null) {
            return Optional.empty();
        }
        if (user.equals(HUB)) {
            return same(hubsPassword, password) ? Optional.of(Account.silent(HUB)) : Optional.empty();
        }
        Properties accounts = accounts();
        if (same(accounts.getProperty(GATEWAY + user, ""), password)) {
            String topics = accounts.getProperty(TOPICS + user);
            return Optional.of(new Account(GATEWAY + user, topics == null ? Topics.ALL_SENSORS : Topics.parse(topics)));
        }
        return same(accounts.getProperty(DEVICE + user, ""), password)
                ? Optional.of(new Account(DEVICE + user, Topics.ofDevice(user)))
                : Optional.empty();
    }

    /**
     * Who has come in.
     *
     * @param topics that they may publish to, as the file had it when they came
     */
    private record Account(String name, Topics topics) {

        /** Whose rights do not hang on topics. */
        static Account silent(String name) {
            return new Account(name, new Topics(List.of()));
        }

        Subject subject() {
            return new Subject(true, Set.of(new UserPrincipal(name)), Set.of(topics), Set.of());
        }
    }

    private static boolean same(String known, String given) {
        return !known.isEmpty()
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Read anew each time somebody connects, so that an account can be added while the hub runs. */
    private Properties accounts() {
        Properties accounts = new Properties();
        try (StringReader text = new StringReader(home.file(HomeFiles.MQTT_ACCOUNTS, BrokerAccess::firstAccounts))) {
            accounts.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accounts;
    }

    private static String firstAccounts() {
        return """
                # Who may publish to the embedded MQTT broker; read at each connection.
                #   device.<device id>=<password>   for streethub/v1/devices/<device id>/ alone
                #   gateway.<user>=<password>       for all sensors' topics, or for those alone that a line names:
                #   topics.<user>=application/<ChirpStack application>/#, v3/<application>@<tenant>/#
                gateway.gateway=%s
                """.formatted(HubHome.random());
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        String account = getUserFromSubject(subject);
        if (account == null) {
            return false;
        }
        if (account.equals(HUB)) {
            return true;
        }
        if (account.equals(VISITOR)) {
            return demo && check != CheckType.MANAGE;
        }
        return PUBLISH.contains(check)
                && subject != null
                && subject.getPublicCredentials(Topics.class).stream().anyMatch(topics -> topics.cover(address));
    }

    @Override
    public @Nullable String getUserFromSubject(@Nullable Subject subject) {
        return subject == null
                ? null
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .map(UserPrincipal::getName)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return account(user, password).isPresent();
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
