package dev.linkcard.emulator.web;

import com.sun.net.httpserver.HttpExchange;
import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.emulator.household.Household;
import dev.linkcard.emulator.journal.Content;
import dev.linkcard.emulator.journal.Party;
import dev.linkcard.emulator.linking.LinkOutcome;
import dev.linkcard.emulator.linking.LinkOutcome.Failed;
import dev.linkcard.emulator.web.Route.BadRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a browser meets of Alexa while it links: the pressed card, and the three redirect endpoints.
 */
final class AppPages {
  private final Supplier<Household> household;
  private final URI baseUrl;

  AppPages(Supplier<Household> household, URI baseUrl) {
    this.household = household;
    this.baseUrl = baseUrl;
  }

  /** Opens the authorization URL. */
  Reply press(HttpExchange exchange) {
    return household
        .get()
        .pressLinkAccount()
        .map(Reply::redirect)
        .orElseThrow(() -> new BadRequest(409, "The skill has no account linking settings."));
  }

  /** Takes an authorization response, and sends the browser to the result page. */
  Reply arrive(HttpExchange exchange) {
    Household home = household.get();
    URI requested = exchange.getRequestURI();
    URI arrivedAt = baseUrl.resolve(requested.getRawPath());
    RedirectUrls known = home.redirectUrls();
    if (!known.all().contains(arrivedAt)) {
      throw new BadRequest(
          404, "This is not a redirect URL of the vendor " + known.vendorId() + ".");
    }
    Map<String, String> parameters = parameters(requested.getRawQuery());
    long arrival =
        home.journal()
            .request(
                Party.PERSON,
                Party.ALEXA,
                new Content("GET " + requested.getPath(), head(exchange), ""));
    LinkOutcome outcome = home.arrive(arrivedAt, parameters);
    URI result = baseUrl.resolve(resultPage(home, outcome));
    home.journal()
        .response(
            arrival,
            new Content(
                "303 → /app/link-result", List.of("HTTP/1.1 303", "Location: " + result), ""),
            outcome instanceof Failed);
    return Reply.redirect(result);
  }

  /** Observed: the address of Alexa's page has these parameters. */
  private static String resultPage(Household home, LinkOutcome outcome) {
    String errorKey = outcome instanceof Failed failed ? failed.errorKey() : "";
    return "/app/link-result?success=%s&languageCode=%s&skillId=%s&skillStage=development%s"
        .formatted(
            outcome instanceof LinkOutcome.Linked,
            home.skill().locale(),
            URLEncoder.encode(home.skill().skillId(), StandardCharsets.UTF_8),
            errorKey.isEmpty() ? "" : "&errorKey=" + errorKey);
  }

  private static List<String> head(HttpExchange exchange) {
    List<String> head = new ArrayList<>();
    head.add("GET " + exchange.getRequestURI() + " HTTP/1.1");
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> head.add(name + ": " + value)));
    return head;
  }

  /** Takes the first value of a repeated parameter. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(query).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequest(400, "The query has a broken percent sign.");
    }
  }
}
