package streethub.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom limits count as one client: an IPv4 address, or the 64-bit network within which an IPv6 address changes at will. */
public final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%[^\\]]*)?]?");

    private ClientNetwork() {}

    /** The key to count by; what is no address stays as it is. */
    public static String of(String address) {
        var literal = IPV6.matcher(address);
        if (!literal.matches()) {
            return address;
        }
        try {
            // Digits and colons are parsed, never looked up; an IPv4 address mapped into IPv6 comes out as IPv4.
            InetAddress parsed = InetAddress.getByName(literal.group(1));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
