package dev.linkcard.server.clients;

import dev.linkcard.grants.client.SecretTransport;
import dev.linkcard.server.clients.Presented.Pair;
import dev.linkcard.server.clients.Presented.Some;
import dev.linkcard.server.clients.Presented.Unusable;
import dev.linkcard.server.wire.Encoded;
import dev.linkcard.server.wire.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads client credentials from an {@code Authorization} header or a body. RFC 6749 §2.3.1 has the
 * two halves of Basic form-encoded, and many clients send them raw: where that makes a difference,
 * both readings count.
 */
final class Credentials {
  private static final Pattern BASIC = Pattern.compile("(?i)basic(?: +([A-Za-z0-9+/]+=*))? *");
  private static final Pattern ANY_BASIC = Pattern.compile("(?is)basic(?: .*)?");

  private Credentials() {}

  /** Reads what came; more than one way to authenticate is refused (RFC 6749 §2.3). */
  static Presented read(List<String> headers, Parameters body) {
    boolean secretInBody = body.has("client_secret");
    if (body.repeatsAny()) {
      return new Unusable(ClientRefusal.PARAMETER_REPEATED);
    }
    if (headers.size() > 1 || (headers.size() == 1 && secretInBody)) {
      return new Unusable(ClientRefusal.CREDENTIALS_TWICE);
    }
    if (headers.isEmpty()) {
      return inBody(body);
    }
    return ANY_BASIC.matcher(headers.get(0)).matches()
        ? basic(headers.get(0), body)
        : new Unusable(ClientRefusal.NOT_AUTHENTICATED);
  }

  private static Presented inBody(Parameters body) {
    Optional<String> id = body.once("client_id");
    Optional<String> secret = body.once("client_secret");
    return id.isPresent() && secret.isPresent()
        ? new Some(SecretTransport.BODY, List.of(new Pair(id.get(), secret.get())))
        : new Unusable(ClientRefusal.NOT_AUTHENTICATED);
  }

  private static Presented basic(String header, Parameters body) {
    List<Pair> readings = decoded(header).map(Credentials::readings).orElse(List.of());
    if (readings.isEmpty()) {
      return new Unusable(ClientRefusal.BASIC_MALFORMED);
    }
    Optional<String> idInBody = body.once("client_id");
    List<Pair> fitting =
        readings.stream().filter(pair -> idInBody.map(pair.id()::equals).orElse(true)).toList();
    return fitting.isEmpty()
        ? new Unusable(ClientRefusal.CLIENT_IDS_DIFFER)
        : new Some(SecretTransport.BASIC, fitting);
  }

  private static Optional<String> decoded(String header) {
    Matcher basic = BASIC.matcher(header);
    if (!basic.matches() || basic.group(1) == null) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(basic.group(1)));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (IllegalArgumentException | CharacterCodingException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns the form-decoded reading and the raw one; none where a half is missing. */
  private static List<Pair> readings(String pair) {
    int colon = pair.indexOf(':');
    if (colon < 1 || colon == pair.length() - 1) {
      return List.of();
    }
    Pair raw = new Pair(pair.substring(0, colon), pair.substring(colon + 1));
    Optional<Pair> formDecoded =
        Encoded.text(raw.id())
            .flatMap(id -> Encoded.text(raw.secret()).map(secret -> new Pair(id, secret)));
    return Stream.concat(formDecoded.stream(), Stream.of(raw)).distinct().toList();
  }
}
