package dev.linkcard.bench.linking;

import dev.linkcard.bench.http.Answer;
import dev.linkcard.bench.http.Connection;
import dev.linkcard.bench.http.Cookies;
import dev.linkcard.bench.http.Form;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Somebody without cookies who follows one authorization request up to the redirect. */
final class Person {
  private static final int MOST_STEPS = 12;
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&#]+)");
  private final Site site;
  private final Connection connection;
  private final String account;
  private final Cookies cookies = new Cookies();

  Person(Site site, Connection connection, String account) {
    this.site = site;
    this.connection = connection;
    this.account = account;
  }

  /** Answers with the authorization code. */
  String code(ProofKey proofKey) throws IOException {
    String path = site.authorizationPath() + "?" + request(proofKey);
    Answer answer = get(path);
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<String> location = answer.location();
      if (location.isPresent() && location.get().startsWith(Site.REDIRECT_URI)) {
        Matcher code = CODE.matcher(location.get());
        if (!code.find()) {
          throw new IOException("The authorization response has no code.");
        }
        return code.group(1);
      }
      if (location.isPresent()) {
        path = resolved(path, location.get());
        answer = get(path);
      } else if (answer.status() == 200) {
        Filled filled = filled(Jsoup.parse(answer.body()));
        path = resolved(path, filled.action());
        answer = post(path, filled.form());
      } else {
        throw new IOException(
            withoutQuery(path) + " answered with status " + answer.status() + ".");
      }
    }
    throw new IOException("The link took more than " + MOST_STEPS + " steps.");
  }

  private Form request(ProofKey proofKey) {
    return new Form()
        .with("response_type", "code")
        .with("client_id", site.client().id())
        .with("redirect_uri", Site.REDIRECT_URI)
        .with("scope", site.client().scope())
        .with("state", ProofKey.random())
        .with("code_challenge", proofKey.challenge())
        .with("code_challenge_method", "S256");
  }

  private Filled filled(Document page) throws IOException {
    Element password = page.selectFirst("input[type=password]");
    Element button = password == null ? page.selectFirst(site.allowButton()) : password;
    Element form = button == null ? null : button.closest("form");
    if (button == null || form == null) {
      throw new IOException("A page has neither a log-in nor a consent: " + page.text());
    }
    Form filled = new Form();
    for (Element field : fields(form)) {
      String type = field.attr("type");
      if (type.equals("password")) {
        filled.with(field.attr("name"), Site.PASSWORD);
      } else if (type.equals("text") || type.equals("email")) {
        filled.with(field.attr("name"), account);
      } else if (type.equals("hidden") || field.attr("name").equals("scope")) {
        filled.with(field.attr("name"), field.attr("value"));
      }
    }
    if (password == null && button.hasAttr("name")) {
      filled.with(button.attr("name"), button.attr("value"));
    }
    return new Filled(form.attr("action"), filled);
  }

  private static List<Element> fields(Element form) {
    Elements fields = form.select("input[name]");
    return List.copyOf(fields);
  }

  private String resolved(String path, String address) {
    if (address.startsWith("/")) {
      return address;
    }
    URI uri = URI.create("http://127.0.0.1:" + site.port() + path).resolve(address);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static String withoutQuery(String path) {
    return path.replaceFirst("[?].*", "");
  }

  private Answer get(String path) throws IOException {
    Answer answer = connection.get(path, cookies.header());
    cookies.take(answer);
    return answer;
  }

  private Answer post(String path, Form form) throws IOException {
    Answer answer =
        connection.post(
            path, Map.of("Accept", "text/html, */*;q=0.1", "Cookie", cookies.header()), form);
    cookies.take(answer);
    return answer;
  }

  private record Filled(String action, Form form) {}
}
