package dev.linkcard.doctor.probe;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the token endpoint answered, without the token: only what a report may show.
 *
 * @param status HTTP status, 200 to 599
 * @param contentType as sent; empty if there was none
 * @param challenge the {@code WWW-Authenticate} header; empty if there was none
 * @param isJson whether the body is a JSON object
 * @param hasToken whether that object has an {@code access_token}
 * @param error the field of that name; empty if there is none
 */
public record TokenAnswer(
    int status,
    String contentType,
    String challenge,
    boolean isJson,
    boolean hasToken,
    String error) {

  static TokenAnswer of(int status, String contentType, String challenge, JsonNode body) {
    String error = body.path("error").asText("");
    return new TokenAnswer(
        status,
        contentType,
        challenge,
        body.isObject(),
        body.hasNonNull("access_token"),
        error.matches("[A-Za-z_]{1,40}") ? error : "");
  }

  /** Returns what a report may say of it. */
  public String shown() {
    return "HTTP "
        + status
        + (error.isEmpty() ? "" : ", error " + error)
        + (hasToken ? ", with an access token" : "")
        + (isJson ? "" : ", without a JSON object (" + type() + ")");
  }

  private String type() {
    return contentType.isEmpty() ? "no Content-Type" : contentType;
  }
}
