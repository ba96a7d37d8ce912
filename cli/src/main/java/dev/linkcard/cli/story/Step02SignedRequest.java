package dev.linkcard.cli.story;

/** Alexa resolves the utterance and sends the skill a signed request envelope. */
final class Step02SignedRequest implements Step {
  @Override
  public String title() {
    return "Alexa takes it for PlaylistsIntent and sends the skill a signed request, without an access token.";
  }

  @Override
  public void play(Stage stage) {
    Told request = stage.expect("a request to the skill", told -> told.isRequest("ALEXA", "SKILL"));
    stage.check(request.hasHeader("Signature-256: "), "a signature", "none");
    stage.check(
        request.hasHeader("SignatureCertChainUrl: https://s3.amazonaws.com/echo.api/"),
        "the address of the signing certificate",
        "none");
    stage.check(
        request.body().contains("\"name\":\"PlaylistsIntent\""),
        "PlaylistsIntent",
        request.label());
    stage.check(!request.body().contains("\"accessToken\""), "no access token", "one");
    stage.tell(told -> told.equals(request));
  }
}
