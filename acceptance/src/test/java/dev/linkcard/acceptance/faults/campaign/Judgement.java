package dev.linkcard.acceptance.faults.campaign;

import dev.linkcard.acceptance.faults.database.DatabaseProcess;
import dev.linkcard.acceptance.faults.link.Link;
import dev.linkcard.acceptance.faults.link.Tally;
import dev.linkcard.acceptance.faults.link.TokenEndpoint;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Decides, when it is calm again, whether a link was lost or doubled. */
final class Judgement {
  private static final int SHOWN = 5;
  private static final int SAMPLE = 500;

  private final List<Link> links;
  private final long seed;
  private final Tally tally;
  private final Report report;

  /** Judges links that were refreshed once more, since the last blow. */
  Judgement(List<Link> links, long seed, Tally tally, Report report) {
    this.links = links;
    this.seed = seed;
    this.tally = tally;
    this.report = report;
  }

  void judge(TokenEndpoint api, URI server, DatabaseProcess database)
      throws IOException, SQLException {
    report.say("When it was calm again:");
    report.exactly(
        links.size(),
        "links refreshed with the last token that they received",
        links.stream().filter(Link::isWell).count());
    links.stream()
        .map(Link::failure)
        .flatMap(Optional::stream)
        .limit(SHOWN)
        .forEach(report::problem);
    List<String> held = links.stream().map(Link::held).flatMap(List::stream).toList();
    report.exactly(held.size(), "different refresh tokens", new HashSet<>(held).size());
    try (Connection connection = database.connect()) {
      new StoreCheck(connection).check(links, tally, report);
    }
    accessTokens(api, server);
  }

  /**
   * Of a link, each access token was followed by refreshes, and none of these may have ended it.
   */
  private void accessTokens(TokenEndpoint api, URI server) throws IOException {
    List<Link.Received> living =
        new ArrayList<>(links.stream().flatMap(Judgement::living).toList());
    Collections.shuffle(living, new Random(seed));
    List<Link.Received> sample = living.subList(0, Math.min(SAMPLE, living.size()));
    long active = 0;
    for (Link.Received token : sample) {
      active += api.isActive(server, token.accessToken()) ? 1 : 0;
    }
    report.count("access tokens inside their lifetime", living.size());
    report.exactly(sample.size(), "of these, in a sample, are active", active);
  }

  private static Stream<Link.Received> living(Link link) {
    Instant soon = Instant.now().plusSeconds(60);
    return link.received().stream().filter(token -> token.until().isAfter(soon));
  }
}
