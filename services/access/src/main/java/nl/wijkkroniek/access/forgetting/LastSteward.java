package nl.wijkkroniek.access.forgetting;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts.Listed;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;

/** A house without a steward could not honour the next request: the last one stays until there is another. */
public final class LastSteward {

  private LastSteward() {
  }

  /** Why this participant cannot be forgotten now; empty when they can. An example, whose password everybody knows, counts only where there are examples alone. */
  public static Optional<Refusal> stays(SubjectId participant, List<Listed> accounts) {
    List<Account> stewards = accounts.stream().filter(Listed::open).map(Listed::account).filter(account -> account.roles().contains(Role.STEWARD)).toList();
    boolean isReal = stewards.stream().anyMatch(steward -> steward.participant().equals(participant) && !steward.example());
    boolean isSteward = stewards.stream().anyMatch(steward -> steward.participant().equals(participant));
    boolean another = stewards.stream().anyMatch(steward -> !steward.participant().equals(participant) && (!steward.example() || !isReal));
    return isSteward && !another ? Optional.of(new Refusal(Refusal.Kind.INVALID,
        "U bent de laatste beheerder. Geef eerst iemand anders die rol; daarna kunt u vergeten worden.",
        "You are the last steward. Give that role to somebody else first; then you can be forgotten.")) : Optional.empty();
  }
}
