package dev.linkcard.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("#\\{([a-z.]+)");

  private static InputStream resource(String name) {
    InputStream found = MessagesTest.class.getResourceAsStream("/dev/linkcard/server/" + name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (InputStream in = resource(file)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return messages;
  }

  @Test
  void both_languages_say_the_same() throws IOException {
    assertThat(messages("messages_de.properties").keySet())
        .isEqualTo(messages("messages.properties").keySet());
  }

  @Test
  void every_word_that_a_page_uses_is_there() throws IOException {
    TreeSet<Object> used = new TreeSet<>();
    for (String page : new String[] {"consent", "error", "home", "login"}) {
      try (InputStream in = resource("pages/" + page + ".html")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        USED.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(used::add);
      }
    }
    for (String kind :
        new String[] {"refused", "forbidden", "missing", "method", "bad", "broken"}) {
      used.add("error." + kind + ".title");
      used.add("error." + kind + ".detail");
    }

    assertThat(messages("messages.properties").keySet()).containsAll(used);
  }
}
