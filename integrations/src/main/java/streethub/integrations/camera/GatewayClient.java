package streethub.integrations.camera;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import streethub.camera.StreamAddresses;

/**
 * Asks gateways for playlists and segments. A name is looked up once for each connection, and that connection goes to
 * the very address that was checked: no name can turn into another machine in between. No redirect is followed, no
 * cookie kept, nothing unpacked, no proxy asked.
 */
@Component
class GatewayClient {

    private final CloseableHttpClient http;
    private final Duration whole;

    GatewayClient(StreamAddresses addresses, RelaySettings settings) {
        this.whole = settings.segment();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(addresses))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connect()))
                                .setSocketTimeout(Timeout.of(settings.answer()))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setMaxConnTotal(settings.streams())
                        .setMaxConnPerRoute(settings.streams())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                        .setResponseTimeout(Timeout.of(settings.answer()))
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent("StreetHub")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** What the gateway has there; to be closed. */
    GatewayAnswer fetch(URI address) throws GatewayFailure {
        ClassicHttpResponse response = null;
        try {
            response = http.executeOpen(null, new HttpGet(address), null);
            if (response.getCode() != HttpStatus.SC_OK || response.getEntity() == null) {
                throw new GatewayFailure("Answered " + response.getCode());
            }
            GatewayAnswer answer =
                    new GatewayAnswer(response, response.getEntity().getContent(), whole);
            response = null;
            return answer;
        } catch (GatewayFailure failure) {
            throw failure;
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof IOException io
                    ? new GatewayFailure(io)
                    : new GatewayFailure(String.valueOf(e.getMessage()));
        } finally {
            GatewayAnswer.close(response);
        }
    }

    @PreDestroy
    void stop() throws IOException {
        http.close();
    }

    /** Looks a name up for a connection, and leads to no address that must not be asked. */
    private record Checked(StreamAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
