package streethub.camera;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;

/**
 * Where the hub may fetch pictures from: over HTTP, from public addresses and from the networks that the operator has
 * listed. An address that somebody enters must not make the hub ask its own neighbours.
 */
@Component
public class StreamAddresses {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 500;

    /** What is nobody's on the internet, or leads back into a network by another spelling. */
    private static final List<IpNetwork> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(IpNetwork::parse)
            .toList();

    private final List<IpNetwork> allowed;

    StreamAddresses(CameraSettings settings, @Value("${streethub.demo:false}") boolean demo) {
        List<IpNetwork> networks = new ArrayList<>();
        settings.allowedNetworks().forEach(network -> networks.add(IpNetwork.parse(network.strip())));
        if (demo) {
            // The demo's test stream is the hub's own.
            networks.add(IpNetwork.parse("127.0.0.0/8"));
        }
        this.allowed = List.copyOf(networks);
    }

    /** The address as one that may be asked, as far as its letters say; others are refused as invalid. */
    public URI check(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid("streamUrl", "camera.url.long", LONGEST);
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || host == null) {
                throw Refusal.invalid("streamUrl", "camera.url.malformed");
            }
            if (uri.getUserInfo() != null || uri.getFragment() != null) {
                throw Refusal.invalid("streamUrl", "camera.url.malformed");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw Refusal.invalid("streamUrl", "camera.url.malformed");
        }
    }

    /**
     * The machine's addresses, to connect to these and no others; where one of them lies in a network that is not
     * allowed, none.
     *
     * @throws UnknownHostException where there is none, or not one that may be asked
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isAllowed(address)) {
                throw new UnknownHostException("Not allowed: " + host);
            }
        }
        return found;
    }

    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /** Refuses, while an admin waits, an address at which the hub would not ask; one that nobody knows may come yet. */
    void requireAllowed(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isAllowed(address)) {
                    throw Refusal.invalid("streamUrl", "camera.url.network");
                }
            }
        } catch (UnknownHostException notYet) {
            // It will be looked up again before each connection.
        }
    }
}
