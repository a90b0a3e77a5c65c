package streethub.camera;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A network of addresses, as an admin writes it: {@code 10.20.0.0/16}. */
record IpNetwork(InetAddress base, int prefix) {

    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]+/\\d{1,3}");

    static IpNetwork parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("No network: " + text);
        }
        int slash = text.indexOf('/');
        try {
            // Digits and colons are parsed, never looked up.
            InetAddress base = InetAddress.getByName(text.substring(0, slash));
            int prefix = Integer.parseInt(text.substring(slash + 1));
            if (prefix > base.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("No network: " + text);
            }
            return new IpNetwork(base, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No network: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
