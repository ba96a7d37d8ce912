package dev.linkcard.useragent.page;

import org.jsoup.nodes.Element;

/** What the person does with the check boxes of a form. */
enum Boxes {
  /** Leaves them as the page shows them. */
  AS_SHOWN,
  /** Checks every one. */
  ALL,
  /** Clears every one. */
  NONE;

  boolean checks(Element box) {
    return this == ALL || (this == AS_SHOWN && box.hasAttr("checked"));
  }
}
