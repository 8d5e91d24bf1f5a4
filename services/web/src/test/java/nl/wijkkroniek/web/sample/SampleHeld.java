package nl.wijkkroniek.web.sample;

import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.web.held.Held;

/** Nothing is held of anybody. */
final class SampleHeld implements Held {

  @Override
  public Everything of(Account account, Reader self) {
    return new Everything(Instant.EPOCH, account.id(), account.name(), account.participant().toString(), List.of(), false, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  @Override
  public void withdraw(SubjectId author, String contribution) {
  }

  @Override
  public void narrow(SubjectId author, String contribution, Visibility visibility) {
  }

  @Override
  public void allowResearch(SubjectId participant, boolean allowed) {
  }
}
