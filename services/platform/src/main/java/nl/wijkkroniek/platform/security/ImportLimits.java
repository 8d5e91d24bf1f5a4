package nl.wijkkroniek.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.signin.Attempts;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How often one account may send a chronicle, and how large one that says its size may be. What is larger is imported by the command line. */
@Component
class ImportLimits implements HandlerInterceptor, WebMvcConfigurer {

  /** How many within ten minutes. */
  static final int MOST = 120;

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Attempts imports;
  private final long largest;

  @Autowired
  ImportLimits(@Value("${wijkkroniek.largest-import:1GB}") DataSize largest) {
    this(largest, Ticker.systemTicker());
  }

  ImportLimits(DataSize largest, Ticker ticker) {
    this.imports = new Attempts(MOST, WITHIN, ticker);
    this.largest = largest.toBytes();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!"POST".equals(request.getMethod()) || !(request.getAttribute(Account.SIGNED_IN) instanceof Account account)) {
      return true;
    }
    if (request.getContentLengthLong() > largest) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "Dit bestand is te groot om te sturen: er passen %d bytes in. Lees het in met ops/kroniek import.".formatted(largest),
          "This file is too large to send: %d bytes fit. Import it with ops/kroniek import.".formatted(largest));
    }
    if (!imports.count(account.id())) {
      throw new Refusal(Refusal.Kind.TOO_OFTEN, "Dit account stuurde al %d bestanden in tien minuten. Wacht even, of voeg ze samen.".formatted(MOST),
          "This account sent %d files in ten minutes already. Wait a while, or put them together.".formatted(MOST));
    }
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/v1/chronicles");
  }
}
