package dev.linkcard.grants.store;

import dev.linkcard.grants.World;

/** Holds a database open, as another process, until its input ends. */
final class HoldsDatabase {

  private HoldsDatabase() {}

  public static void main(String[] args) throws Exception {
    try (World world = World.at(Database.at(args[0]))) {
      System.out.println("open " + world.grants.clients().find(World.ALEXA).isPresent());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
