package dev.linkcard.cli.story;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person presses the card, and the app opens the authorization URL. */
final class Step04AuthorizationUrl implements Step {
  @Override
  public String title() {
    return "The card stands in the Alexa app; pressing it opens the authorization URL.";
  }

  @Override
  public void play(Stage stage) {
    String cards = stage.remote().json("/api/state").path("app").path("cards").toString();
    stage.check(cards.contains("\"type\":\"LinkAccount\""), "the card in the app", cards);
    HttpResponse<String> pressed = stage.remote().get("/app/link");
    URI request = URI.create(pressed.headers().firstValue("Location").orElse("about:nothing"));
    stage.check(request.getRawQuery() != null, "the authorization URL", request.toString());
    Map<String, String> parameters = parameters(request);
    stage.check(
        "code".equals(parameters.get("response_type")), "response_type=code", request.toString());
    stage.check("alexa".equals(parameters.get("client_id")), "client_id=alexa", request.toString());
    stage.check(
        "playlists.read playlists.write".equals(parameters.get("scope")),
        "the scopes",
        request.toString());
    String state = parameters.getOrDefault("state", "");
    stage.check(
        state.length() > 200 && state.endsWith("="), "a long state with base64 padding", state);
    stage.check(
        parameters
            .getOrDefault("redirect_uri", "")
            .contains("/pitangui.amazon.com/api/skill/link/"),
        "the redirect URL of North America",
        request.toString());
    stage.carry(request);
    stage.tell(told -> true);
  }

  private static Map<String, String> parameters(URI request) {
    return Stream.of(request.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
