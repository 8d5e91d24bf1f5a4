package nl.wijkkroniek.web.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.forgetting.Mentions.Mention;
import nl.wijkkroniek.access.forgetting.Mentions.Settling;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.web.contribute.Saying;
import nl.wijkkroniek.web.forgetting.BeingForgotten;
import nl.wijkkroniek.web.signin.Door;
import nl.wijkkroniek.web.signin.Joining;

/** Lets nobody in for longer than a request: who comes with the cookie {@code sample=in} is signed in, and what was told of anybody can be looked up. */
final class SampleDoor implements Door, Joining, Saying, BeingForgotten {

  /** Who joined what, as one line each. */
  final List<String> joined = new ArrayList<>();

  static Optional<Account> visitor(HttpServletRequest request) {
    return "sample=in".equals(request.getHeader("Cookie"))
        ? Optional.of(new Account("1", "samira", SubjectId.someParticipant(new Random(1)), Set.of(Role.PARTICIPANT), false)) : Optional.empty();
  }

  @Override
  public void letIn(Account account, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Sample-In", account.name());
  }

  @Override
  public void letOut(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Sample-In", "");
  }

  @Override
  public void said(SubjectId session, Words words, SubjectId author, String key) {
    joined.add("%s %s".formatted(session, words.visibility().code()));
  }

  @Override
  public void check(SubjectId participant) {
  }

  @Override
  public String ask(SubjectId participant, Account by, List<String> names) {
    joined.add("forget " + names);
    return "1";
  }

  @Override
  public Optional<SubjectId> subject(Mention mention) {
    return Optional.empty();
  }

  @Override
  public void settle(Mention mention, Settling how, Account steward) {
    joined.add("settle " + how.code());
  }

  @Override
  public void joined(SubjectId participant, SubjectId what, Role as) {
    joined.add("%s %s".formatted(what, as.code()));
  }
}
