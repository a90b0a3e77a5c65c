package streethub.integrations.camera;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** What a gateway sends, read no further and no longer than a picture can be. */
final class GatewayAnswer implements Closeable {

    private static final int BUFFER = 32 * 1024;

    private final ClassicHttpResponse response;
    private final InputStream content;
    private final long until;

    GatewayAnswer(ClassicHttpResponse response, InputStream content, Duration whole) {
        this.response = response;
        this.content = content;
        this.until = System.nanoTime() + whole.toNanos();
    }

    /** All of it, at most that many bytes. */
    byte[] bytes(int most) throws GatewayFailure {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            copy(bytes, most);
        } catch (GatewayFailure failure) {
            throw failure;
        } catch (IOException e) {
            throw new GatewayFailure(e);
        }
        return bytes.toByteArray();
    }

    /** Passes it on as it comes, at most that many bytes; what the receiver fails at is no failure of the gateway. */
    void copy(OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long passed = 0;
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            passed += read;
            if (passed > most || System.nanoTime() - until > 0) {
                throw new GatewayFailure("Too large or too slow");
            }
            to.write(buffer, 0, read);
        }
    }

    private int read(byte[] buffer) throws GatewayFailure {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new GatewayFailure(e);
        }
    }

    @Override
    public void close() {
        close(response);
    }

    /** What is left unread is dropped with its connection. */
    static void close(@Nullable ClassicHttpResponse response) {
        if (response != null) {
            try {
                response.close();
            } catch (IOException gone) {
                // Nothing is waiting for it.
            }
        }
    }
}
