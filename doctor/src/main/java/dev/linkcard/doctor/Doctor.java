package dev.linkcard.doctor;

import dev.linkcard.accountlinking.AccountLinkingSettings;
import dev.linkcard.accountlinking.ClientSecret;
import dev.linkcard.accountlinking.RedirectUrls;
import dev.linkcard.doctor.authorization.AuthorizationChecks;
import dev.linkcard.doctor.check.Check;
import dev.linkcard.doctor.check.Finding;
import dev.linkcard.doctor.check.Requirement;
import dev.linkcard.doctor.probe.Probe;
import dev.linkcard.doctor.report.Report;
import dev.linkcard.doctor.settings.SettingsChecks;
import dev.linkcard.doctor.settings.Skill;
import dev.linkcard.doctor.settings.SkillType;
import dev.linkcard.doctor.token.TokenChecks;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Examines account linking settings and, on request, the authorization server that they name.
 * Immutable.
 */
public final class Doctor {

  private static final List<Check<Skill>> SETTINGS = SettingsChecks.all();

  private static final List<Check<Probe>> NETWORK =
      Stream.of(AuthorizationChecks.all(), TokenChecks.all()).flatMap(List::stream).toList();

  /** A secret shorter than this occurs by chance, and masking it would garble the report. */
  private static final int SHORTEST_MASKED = 8;

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Skill skill;
  private final Function<Check<Probe>, Finding> network;

  private Doctor(Skill skill, Function<Check<Probe>, Finding> network) {
    this.skill = skill;
    this.network = network;
  }

  /** Sees to the settings of a custom skill, without any network. */
  public static Doctor of(AccountLinkingSettings settings) {
    return new Doctor(
        new Skill(settings, SkillType.CUSTOM),
        check ->
            Finding.notRun(
                check.requirement(),
                "Not asked for: it sends requests to the authorization server."));
  }

  /** Returns a doctor who judges by the rules for that kind of skill. */
  public Doctor forSkill(SkillType type) {
    return new Doctor(new Skill(skill.settings(), type), network);
  }

  /** Returns a doctor who also asks the authorization server, with Amazon's redirect URLs. */
  public Doctor probing(String vendorId) {
    return probing(RedirectUrls.amazon(vendorId));
  }

  /**
   * Returns a doctor who also asks the authorization server, with these redirect URLs. None of them
   * is opened, nobody logs in, and the client secret is not sent.
   */
  public Doctor probing(RedirectUrls redirectUrls) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(DEADLINE)
            .build();
    return probing(redirectUrls, client);
  }

  /**
   * Returns the same through another wire, for example one that trusts a test certificate.
   *
   * @param client must neither follow redirects nor keep cookies
   */
  public Doctor probing(RedirectUrls redirectUrls, HttpClient client) {
    Probe probe = new Probe(skill.settings(), redirectUrls, client, DEADLINE);
    return new Doctor(skill, check -> Finding.by(check, probe));
  }

  /** Runs every check in turn; a check that breaks is a finding and stops none. */
  public Report examine() {
    return new Report(
        Stream.concat(
                SETTINGS.stream().map(check -> Finding.by(check, skill)),
                NETWORK.stream().map(network))
            .map(finding -> finding.masked(mask()))
            .toList());
  }

  /** Returns what is checked, in the order of a report. */
  public static List<Requirement> requirements() {
    return Stream.<Check<?>>concat(SETTINGS.stream(), NETWORK.stream())
        .map(Check::requirement)
        .toList();
  }

  private UnaryOperator<String> mask() {
    String secret = skill.settings().clientSecret().map(ClientSecret::value).orElse("");
    return secret.length() < SHORTEST_MASKED
        ? UnaryOperator.identity()
        : text -> text.replace(secret, "***");
  }
}
