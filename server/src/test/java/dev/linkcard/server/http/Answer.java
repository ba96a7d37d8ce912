package dev.linkcard.server.http;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it came over the wire. */
public record Answer(HttpResponse<String> response) {
  private static final JsonMapper JSON = new JsonMapper();

  public int status() {
    return response.statusCode();
  }

  /** Returns a header; empty if there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public String body() {
    return response.body();
  }

  public JsonNode json() {
    return JSON.readTree(body());
  }

  public String text(String field) {
    return json().path(field).asString("");
  }

  public Document page() {
    return Jsoup.parse(body());
  }

  /** Returns the parameters of the address that the answer redirects to. */
  public Form redirect() {
    String[] parts = header("Location").split("\\?", 2);
    return Form.parse(parts.length == 1 ? "" : parts[1]);
  }

  /** Returns the fields of the form with this action, hidden ones only. */
  public Form form(String action) {
    Form fields = new Form(java.util.Map.of());
    for (var input : page().select("form[action=" + action + "] input[type=hidden]")) {
      fields = fields.with(input.attr("name"), input.attr("value"));
    }
    return fields;
  }

  /** Tells whether the answer shows what no answer may: a trace, or the name of a class. */
  public boolean leaks() {
    return Arrays.stream(
            new String[] {"Exception", "\tat ", "springframework", "java.lang", "org.apache"})
        .anyMatch(body()::contains);
  }
}
