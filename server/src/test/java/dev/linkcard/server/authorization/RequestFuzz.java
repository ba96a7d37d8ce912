package dev.linkcard.server.authorization;

import dev.linkcard.grants.client.Client;
import dev.linkcard.grants.oauth.ClientId;
import dev.linkcard.grants.oauth.RedirectUri;
import dev.linkcard.grants.oauth.Scopes;
import dev.linkcard.server.wire.Encoded;
import dev.linkcard.server.wire.Parameters;
import dev.linkcard.server.wire.Reading;
import java.util.Optional;
import java.util.Set;

/** Nothing is answered at an address but a registered one, which stood in the request once. */
public final class RequestFuzz {
  private static final String ADDRESS = "https://pitangui.amazon.com/api";
  private static final Client ALEXA =
      Client.alexa(
          new ClientId("alexa"), "Alexa", Set.of(new RedirectUri(ADDRESS)), Scopes.of("a", "b"));

  private RequestFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] query) {
    if (Encoded.read(query) instanceof Reading.Read read) {
      Parameters asked = read.parameters();
      Checked checked =
          RequestCheck.check(asked, id -> Optional.of(ALEXA).filter(c -> c.id().equals(id)));
      if (checked instanceof Checked.OnPage page) {
        check(!page.reason().mayRedirect(), "a page for what could be told the client");
      } else if (checked instanceof Checked.ToClient refused) {
        check(refused.reason().mayRedirect(), "a redirect for what belongs on a page");
        checkAddress(asked, refused.returnAddress());
      } else if (checked instanceof Checked.Good good) {
        checkAddress(asked, good.returnAddress());
        check(ALEXA.mayBeGranted(good.scopes()), "a scope that the client may not have");
        check(!good.challenge().isAbsent(), "no proof key");
        check(!asked.repeatsAny(), "a repeated parameter");
      }
    }
  }

  private static void checkAddress(Parameters asked, ReturnAddress returnAddress) {
    check(returnAddress.redirectUri().value().equals(ADDRESS), "a foreign address");
    check(asked.values().get("redirect_uri").size() == 1, "a repeated address");
    check(asked.values().get("client_id").size() == 1, "a repeated client");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
