package dev.linkcard.grants.store;

/** Holds a database open, as another process, until its input ends. */
final class HoldsDatabase {

  private HoldsDatabase() {}

  public static void main(String[] args) throws Exception {
    try (Store store = Store.open(args[0])) {
      System.out.println("open " + store.dataSource().getConnection().isValid(1));
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
