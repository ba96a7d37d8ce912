package dev.linkcard.server;

/** Says in one sentence why the server did not start, and what to do. */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerFailure(String sentence) {
    super(sentence);
  }

  ServerFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static ServerFailure portTaken(int port, Throwable cause) {
    return new ServerFailure(
        "Port " + port + " is in use; stop what listens there or name another port.", cause);
  }
}
