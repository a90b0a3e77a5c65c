package streethub.integrations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as limits count it: an address, or the 64-bit network of an IPv6 one. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The client's key; proxies count only where the server is set up to trust them. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        try {
            // A literal address is parsed, never looked up.
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64"
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return literal;
        }
    }
}
