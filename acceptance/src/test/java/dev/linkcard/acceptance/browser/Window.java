package dev.linkcard.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The emulator's page in a browser of one size, and all that went wrong in it. */
final class Window implements AutoCloseable {
  /** Where there is no room for all parts at once, the page shows one, and a bar of tabs. */
  private static final int WIDE = 1120;

  private final BrowserContext context;
  private final Page page;
  private final int width;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Window(BrowserContext context, int width, String address) {
    this.context = context;
    this.width = width;
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add(message.type() + ": " + message.text());
          }
        });
    context.onWebError(error -> faults.add("script: " + error.error()));
    context.onRequest(
        request -> {
          if (!request.url().matches("(http://127\\.0\\.0\\.1:[0-9]+/.*|data:.*|about:.*)")) {
            faults.add("foreign request: " + request.url());
          }
        });
    context.setDefaultTimeout(Browsers.PATIENCE_MILLIS);
    this.page = context.newPage();
    page.navigate(address);
  }

  static Window open(Browser browser, int width, int height, String address) {
    return new Window(
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)),
        width,
        address);
  }

  Page page() {
    return page;
  }

  List<String> faults() {
    return faults;
  }

  /** Brings a part of the page into view: {@code device}, {@code app} or {@code diagram}. */
  Window show(String part) {
    if (width < WIDE) {
      page.locator("nav.views a[href='#" + part + "']").click();
    }
    assertThat(page.locator("#" + part)).isVisible();
    return this;
  }

  /** Says the first suggested utterance, and waits until Alexa has answered with a text. */
  void ask(String answer) {
    show("device");
    Locator first = page.locator("#chips button").first();
    // The page shows them when it knows what was said before.
    assertThat(first).isVisible();
    Locator turns = page.locator("#turns > li");
    int before = turns.count();
    first.click();
    assertThat(turns).hasCount(before + 1);
    assertThat(turns.last()).containsText(answer);
  }

  /**
   * Presses the card; the authorization server's page comes in a window of its own where there is
   * room for it.
   */
  Page pressLinkAccount() {
    show("app");
    Locator button = page.locator("a[href='/app/link']").first();
    if (width < WIDE) {
      button.click();
      page.waitForURL("**/login*");
      return page;
    }
    return page.waitForPopup(button::click);
  }

  /** Presses the way back, which closes a window of its own. */
  void goBack(Page server) {
    Locator back =
        server.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the Alexa app"));
    if (server == page) {
      back.click();
      return;
    }
    pressLast(server, back);
  }

  /** Presses what leads to the end of a window, maybe before the click has been answered. */
  void pressLast(Page server, Locator last) {
    try {
      last.click();
    } catch (PlaywrightException closedFirst) {
      if (!closedFirst.getMessage().contains("TargetClosedError")) {
        throw closedFirst;
      }
    }
    page.waitForCondition(server::isClosed);
  }

  /** Looks at a page of which something was seen already, as an empty one has nothing to scroll. */
  void assertNoSidewaysScroll(Page shown) {
    shown.waitForLoadState();
    Object overflow =
        shown.evaluate(
            "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    org.assertj.core.api.Assertions.assertThat(overflow).as(shown.url()).isEqualTo(0);
  }

  void screenshot(Page shown, String name) {
    shown.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
