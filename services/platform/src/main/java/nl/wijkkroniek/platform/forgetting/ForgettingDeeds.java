package nl.wijkkroniek.platform.forgetting;

import java.time.Duration;
import java.util.List;
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
  public Counts done(Step step, Forgetting of) {
    switch (step) {
      case NAMES_KEPT -> knownAs.keep(of.participant(), new Called(entrances.accounts().of(of.participant()).stream().map(Account::name).toList(), List.of()));
      case WORDS_DESTROYED -> vault.destroyWordsOf(of.participant());
      case ACCESS_ENDED -> entrances.shut(of.participant());
      case TEXTS_DESTROYED -> {
        Traces.Destroyed destroyed = traces.destroy(of, knownAs.of(of.participant()));
        return new Counts(destroyed.texts(), destroyed.names(), mentions.of(of));
      }
      case COPIES_PURGED -> purge(of.participant());
    }
    return of.counts();
  }

  private void purge(SubjectId participant) {
    knownAs.drop(participant);
    processings.forget(participant);
    if (!search.awaitPurged(vault.destroyedAfter(0).soFar(), PATIENCE)) {
      throw new IllegalStateException("the search index still holds what was destroyed");
    }
  }
}
