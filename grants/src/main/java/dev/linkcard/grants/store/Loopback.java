package dev.linkcard.grants.store;

/**
 * Keeps H2, which lets a second process in through a port, on loopback. H2 reads the setting when
 * its first class is loaded.
 */
final class Loopback {

  private static final String SETTING = "h2.bindAddress";

  private Loopback() {}

  static void only() {
    if (System.getProperty(SETTING) == null) {
      System.setProperty(SETTING, "127.0.0.1");
    }
  }
}
