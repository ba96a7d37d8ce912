package dev.linkcard.grants.store;

import static dev.linkcard.grants.World.ALEXA;

import dev.linkcard.grants.World;
import dev.linkcard.grants.secret.RefreshToken;

/** Links, and refreshes again and again, as another process, telling each refresh token it gets. */
final class RefreshesForever {

  private RefreshesForever() {}

  public static void main(String[] args) {
    try (World world = World.at(Database.at(args[0]))) {
      world.grants.clients().find(ALEXA).orElseThrow();
      RefreshToken token = world.link().refreshToken();
      while (!System.out.checkError()) {
        System.out.println(token.reveal());
        token = world.refreshed(token).refreshToken();
      }
    }
  }
}
