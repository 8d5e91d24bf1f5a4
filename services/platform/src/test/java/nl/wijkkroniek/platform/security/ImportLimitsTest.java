package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class ImportLimitsTest {

  private final AtomicLong now = new AtomicLong();
  private final ImportLimits limits = new ImportLimits(DataSize.ofBytes(10), now::get);

  @Test
  void givenAFileThatIsTooLarge_whenSent_thenItIsRefusedBeforeItIsRead() {
    assertThat(send("a", "POST", 10)).isTrue();
    assertThat(refused("a", 11)).isEqualTo(Refusal.Kind.TOO_LARGE);
    assertThat(send("a", "GET", 0)).isTrue();
  }

  @Test
  void givenTooManyFiles_whenSentByOneAccount_thenOnlyThatOneWaits() {
    for (int i = 0; i < ImportLimits.MOST; i++) {
      assertThat(send("a", "POST", 1)).isTrue();
    }
    assertThat(refused("a", 1)).isEqualTo(Refusal.Kind.TOO_OFTEN);
    assertThat(send("b", "POST", 1)).isTrue();
    now.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(send("a", "POST", 1)).isTrue();
  }

  private Refusal.Kind refused(String account, int bytes) {
    return assertThatExceptionOfType(Refusal.class).isThrownBy(() -> send(account, "POST", bytes)).actual().kind();
  }

  private boolean send(String account, String method, int bytes) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/v1/chronicles");
    request.setContent(new byte[bytes]);
    request.setAttribute(Account.SIGNED_IN, new Account(account, "steward", SubjectId.someParticipant(new Random(1)), Set.of(Role.STEWARD), false));
    return limits.preHandle(request, new MockHttpServletResponse(), "handler");
  }
}
