package dev.linkcard.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.linkcard.acceptance.command.RunningDemo;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story as a person plays it, on a phone and on a desktop. */
class BrowserStoryTest {
  private static Browsers browsers;

  @BeforeAll
  static void start() {
    browsers = new Browsers();
  }

  @AfterAll
  static void stop() {
    browsers.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void the_story_is_played_in_a_browser(int width, int height) throws IOException {
    try (RunningDemo demo = RunningDemo.start();
        Window window = Window.open(browsers.browser(), width, height, demo.address("Alexa"))) {
      window.ask("I have sent a card to the Alexa app");
      window.screenshot(window.page(), "card");

      logInAndDecide(window, "Do not allow");
      window.show("app");
      assertThat(window.page().locator("#attempt")).containsText("error=access_denied");

      logInAgainAndAllow(window);
      window.show("app");
      assertThat(window.page().locator("#link-box")).containsText("Linked");

      window.ask("You have 3 playlists: Morning Run, Deep Focus and Sunday Slow.");
      advanceAnHour(window);
      window.ask("You have 3 playlists: Morning Run, Deep Focus and Sunday Slow.");
      window.show("diagram");
      assertThat(window.page().locator("#messages")).containsText("grant_type=refresh_token");
      window.screenshot(window.page(), "story");
      readTheTokenResponse(window);

      unlink(window);
      window.ask("I have sent a card to the Alexa app");
      window.assertNoSidewaysScroll(window.page());
      assertThat(window.faults()).isEmpty();
    }
  }

  /** Links with a wrong password first; leaves the window where Alexa's app is. */
  private static void logInAndDecide(Window window, String decision) {
    Page server = window.pressLinkAccount();
    assertThat(server.getByLabel("Password")).isVisible();
    window.assertNoSidewaysScroll(server);
    window.screenshot(server, "login");
    logIn(server, "not lovelace");
    assertThat(server.getByRole(AriaRole.ALERT)).containsText("not right");
    logIn(server, "lovelace");
    assertThat(button(server, "Allow")).isVisible();
    window.assertNoSidewaysScroll(server);
    window.screenshot(server, "consent");
    press(server, decision);
    assertThat(server.locator("#result")).containsText("error=access_denied");
    window.screenshot(server, "denied");
    window.goBack(server);
  }

  /** The browser is still logged in, so the consent page comes at once. */
  private static void logInAgainAndAllow(Window window) {
    window.show("app");
    Locator link = window.page().locator("a[href='/app/link']").first();
    boolean popup = window.page().viewportSize().width >= 1120;
    Page server = window.page();
    if (popup) {
      server = window.page().waitForPopup(link::click);
    } else {
      link.click();
    }
    assertThat(server.getByText("Logged in as")).isVisible();
    if (popup) {
      window.pressLast(server, button(server, "Allow"));
    } else {
      press(server, "Allow");
      assertThat(server.locator("#result")).containsText("successfully linked");
      window.goBack(server);
    }
  }

  private static void logIn(Page server, String password) {
    server.getByLabel("User name").fill("ada");
    server.getByLabel("Password").fill(password);
    press(server, "Log in");
  }

  private static void press(Page page, String button) {
    button(page, button).click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static void advanceAnHour(Window window) {
    press(window.page(), "Advance 1 hour");
    assertThat(window.page().locator("#clock-offset")).containsText("1");
  }

  private static void readTheTokenResponse(Window window) {
    window
        .page()
        .locator(
            "#messages button", new Page.LocatorOptions().setHasText("grant_type=refresh_token"))
        .last()
        .click();
    Locator message = window.page().locator("#message");
    assertThat(message).containsText("refresh_token");
    assertThat(message).containsText("••••");
    window.screenshot(window.page(), "message");
    window.page().keyboard().press("Escape");
    assertThat(message).isHidden();
  }

  private static void unlink(Window window) {
    window.show("app");
    press(window.page(), "Unlink");
    window
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Unlink"))
        .click();
    assertThat(window.page().locator("#link-box")).containsText("Not linked");
  }
}
