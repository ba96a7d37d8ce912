package dev.linkcard.cli;

/** The {@code linkcard} command. */
public final class Linkcard {
  private Linkcard() {}

  public static void main(String[] args) {
    System.out.println("linkcard");
  }
}
