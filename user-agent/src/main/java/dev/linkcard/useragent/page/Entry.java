package dev.linkcard.useragent.page;

/** One name and value of a submitted form. The value may be a password, and is never printed. */
record Entry(String name, String value) {

  @Override
  public String toString() {
    return name + "=***";
  }
}
