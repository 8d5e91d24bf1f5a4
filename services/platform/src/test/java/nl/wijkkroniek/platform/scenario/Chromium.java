package nl.wijkkroniek.platform.scenario;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A real browser, for visitors with a phone, before a wall, without a mouse or without scripts. */
final class Chromium implements AutoCloseable {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final Playwright playwright = Playwright.create();
  private final Browser browser;

  Chromium() {
    String chromium = System.getenv().getOrDefault("WIJKKRONIEK_CHROMIUM", "/usr/bin/chromium");
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium))
        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync")));
  }

  /** Somebody who visits with a screen of this size, in this language. */
  BrowserContext visit(int width, int height, String language) {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
  }

  /** Somebody whose browser runs no scripts. */
  BrowserContext visitWithoutScripts(String language) {
    return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale(language));
  }

  /** What on this page is against WCAG 2.2 AA, as far as a program sees it. */
  static List<Rule> violations(Page page) {
    // What is still fading in has less contrast than it will have.
    page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))");
    return new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
  }

  static boolean fitsTheScreen(Page page) {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
