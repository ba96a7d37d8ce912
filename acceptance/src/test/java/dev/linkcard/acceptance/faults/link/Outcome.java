package dev.linkcard.acceptance.faults.link;

/** What Alexa saw of one token request. */
public sealed interface Outcome {

  /** Says it in few words, without a secret. */
  String told();

  /** A token response. */
  record Issued(String accessToken, String refreshToken, int expiresIn) implements Outcome {
    @Override
    public String told() {
      return "got refresh token " + Mark.of(refreshToken);
    }

    @Override
    public String toString() {
      return told();
    }
  }

  /** A refusal: the link is lost, since Alexa has nothing else to try. */
  record Refused(int status, String body) implements Outcome {
    @Override
    public String told() {
      return "refused: " + status + " " + body;
    }
  }

  /**
   * An answer that says to try again.
   *
   * @param saysWhen whether it has a {@code Retry-After}
   */
  record Unavailable(int status, boolean saysWhen) implements Outcome {
    @Override
    public String told() {
      return "status " + status + (saysWhen ? " with Retry-After" : "");
    }
  }

  /** No answer, or none that could be read. */
  record Unanswered(String why, boolean timedOut) implements Outcome {
    @Override
    public String told() {
      return "no answer: " + why;
    }
  }
}
