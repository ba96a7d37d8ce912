package dev.linkcard.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs Jazzer over each parser; a finding is a stack trace and the input that led to it. */
class ParserFuzzTest {
  private static final String QUERY =
      "response_type=code&client_id=alexa&scope=a+b&state=x%2By"
          + "&redirect_uri=https%3A%2F%2Fpitangui.amazon.com%2Fapi"
          + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
          + "&code_challenge_method=S256";
  private static final String REFRESH = "grant_type=refresh_token&refresh_token=x&scope=a+b";
  private static final String CODE =
      "grant_type=authorization_code&code=x&redirect_uri=https://x/&code_verifier=x";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wire.EncodedFuzz",
        "authorization.RequestFuzz",
        "clients.CredentialsFuzz",
        "token.TokenRequestFuzz",
        "fuzz.WordsFuzz"
      })
  void no_input_breaks_a_parser(String target, @TempDir Path folder) throws Exception {
    int seed = Chance.seed();
    Path corpus = seeds(folder.resolve("corpus"));
    Path output = folder.resolve("output");
    Process jazzer =
        new ProcessBuilder(command(target, seed, folder, corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = jazzer.waitFor();
    String said = Files.readString(output, StandardCharsets.ISO_8859_1);

    System.out.printf("Fuzzed %s with -Dlinkcard.fuzz.seed=%d%n", target, seed);
    assertThat(status).as("seed %d%n%s", seed, said).isZero();
    assertThat(said).as("Jazzer ran").containsPattern("Done \\d+ runs|stat::number_of_executed");
  }

  private static List<String> command(String target, int seed, Path folder, Path corpus)
      throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        classPath,
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=dev.linkcard.server." + target,
        "--instrumentation_includes=dev.linkcard.**",
        "-max_total_time=" + Chance.seconds(),
        "-seed=" + seed,
        "-max_len=2048",
        // What it would measure is inherited from the JVM of the tests; -Xmx is the limit.
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        "-dict=" + dictionary(folder),
        "-artifact_prefix=" + folder + "/",
        corpus.toString());
  }

  private static Path dictionary(Path folder) throws IOException {
    Path dictionary = folder.resolve("words.dict");
    StringBuilder words = new StringBuilder();
    for (String word : Words.ALL) {
      words.append('"').append(word.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n");
    }
    return Files.writeString(dictionary, words);
  }

  private static Path seeds(Path corpus) throws IOException {
    Files.createDirectories(corpus);
    int n = 0;
    for (String seed :
        List.of(QUERY, REFRESH, CODE, "Basic YTpi", "https://a.example/b?c=d", "a b")) {
      Files.writeString(corpus.resolve("seed" + n++), seed);
    }
    return corpus;
  }
}
