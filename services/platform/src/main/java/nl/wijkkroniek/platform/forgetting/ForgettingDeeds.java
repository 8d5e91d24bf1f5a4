package nl.wijkkroniek.platform.forgetting;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.forgetting.Deeds;
import nl.wijkkroniek.access.forgetting.Forgetting;
import nl.wijkkroniek.access.forgetting.Forgetting.Counts;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.access.forgetting.KnownAs.Called;
import nl.wijkkroniek.access.forgetting.Mentions;
import nl.wijkkroniek.access.forgetting.Step;
import nl.wijkkroniek.access.invitation.Invitations;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.vault.Vault;
import org.springframework.stereotype.Component;

/** Where everything of somebody is in this house. All that is kept of the log carries sealed texts as they are, so that the search index is the only copy in the clear. */
@Component
class ForgettingDeeds implements Deeds {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Vault vault;
  private final Traces traces;
  private final SearchProcessor search;
  private final KnownAs knownAs;
  private final Mentions mentions;
  private final Entrances entrances;
  private final Processings processings;

  ForgettingDeeds(Vault vault, Traces traces, SearchProcessor search, KnownAs knownAs, Mentions mentions, Entrances entrances, Processings processings) {
    this.vault = vault;
    this.traces = traces;
    this.search = search;
    this.knownAs = knownAs;
    this.mentions = mentions;
    this.entrances = entrances;
    this.processings = processings;
  }

  /** By which somebody comes in. */
  @Component
  record Entrances(Accounts accounts, Sessions sessions, Tokens tokens, Invitations invitations) {

    void shut(SubjectId participant) {
      for (String account : accounts.idsOf(participant)) {
        sessions.endAll(account);
        tokens.revokeAll(account);
        invitations.revokeAll(account);
      }
      accounts.remove(participant);
    }
  }

  @Override
  public List<Counts> done(Step step, List<Forgetting> all) {
    List<SubjectId> people = all.stream().map(Forgetting::participant).toList();
    switch (step) {
      case NAMES_KEPT -> people.forEach(one -> knownAs.keep(one, new Called(entrances.accounts().of(one).stream().map(Account::name).toList(), List.of())));
      case WORDS_DESTROYED -> people.forEach(vault::destroyWordsOf);
      case ACCESS_ENDED -> people.forEach(entrances::shut);
      case TEXTS_DESTROYED -> {
        List<Traces.Destroyed> destroyed = traces.destroy(all, people.stream().map(knownAs::of).toList());
        return IntStream.range(0, all.size())
            .mapToObj(i -> new Counts(destroyed.get(i).texts(), destroyed.get(i).names(), mentions.of(all.get(i)))).toList();
      }
      case COPIES_PURGED -> purge(people);
    }
    return all.stream().map(Forgetting::counts).toList();
  }

  private void purge(List<SubjectId> people) {
    people.forEach(one -> {
      knownAs.drop(one);
      processings.forget(one);
    });
    if (!search.awaitPurged(vault.destroyedAfter(0).soFar(), PATIENCE)) {
      throw new IllegalStateException("the search index still holds what was destroyed");
    }
  }
}
