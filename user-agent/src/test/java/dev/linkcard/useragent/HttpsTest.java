package dev.linkcard.useragent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.linkcard.useragent.Site.Told;
import dev.linkcard.useragent.person.Credentials;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {

  private static final char[] SECRET = "changeit".toCharArray();
  private static final String END = "https://alexa.example/";

  private final UserAgent ada = UserAgent.of(Credentials.of("ada", "x"));

  @Test
  void a_walk_over_https_keeps_secure_cookies_and_refuses_unknown_certificates(@TempDir Path folder)
      throws Exception {
    SSLContext tls = selfSigned(folder.resolve("keys.p12"));
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    try (Site site = new Site(server)) {
      site.on("/", a -> Told.redirect(302, "/b").with("Set-Cookie", "id=1; Secure; Path=/"));
      site.on("/b", a -> Told.redirect(302, END + a.headers().get("Cookie")));
      URI start = URI.create("https://127.0.0.1:" + site.port() + "/");

      Arrival trusting =
          ada.through(HttpClient.newBuilder().sslContext(tls).build())
              .walk(start, StopAt.redirectTo(END));
      Arrival distrusting = ada.walk(start, StopAt.redirectTo(END));

      assertThat(trusting.at()).isEqualTo(URI.create(END + "id=1"));
      assertThat(((Arrival.Stuck) distrusting).reason()).contains("could not be read: TLS failed");
    }
  }

  private static SSLContext selfSigned(Path file) throws Exception {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keystore",
            file.toString(),
            "-storepass",
            "changeit",
            "-keyalg",
            "EC",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "SAN=ip:127.0.0.1")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance(file.toFile(), SECRET);
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, SECRET);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return tls;
  }
}
