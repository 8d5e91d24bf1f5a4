package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import nl.wijkkroniek.benchmarks.national.Country.Place;
import nl.wijkkroniek.benchmarks.national.Dutch.Theme;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Profile;

/** What the stories have to remember of one team, while it lives: what can still end, move or be the cause of something. */
final class TeamLife {

  private static final int REASONS = 12;

  final SubjectId id;
  final Place municipality;
  final String neighbourhood;
  /** How much happens to it, beside other teams. */
  final double weight;
  final List<Joined> members = new ArrayList<>();
  final List<Joined> specialists = new ArrayList<>();
  final List<String> partners = new ArrayList<>();
  final List<String> meetingPlaces = new ArrayList<>();
  final List<String> collective = new ArrayList<>();
  final List<RoleLife> roles = new ArrayList<>();
  private final List<Theme> themes;
  private final Deque<EventId> reasons = new ArrayDeque<>();
  private LocalDate began;
  private boolean ended;
  private int belonging;

  /** Somebody who joined, and can leave. */
  record Joined(EventId joining, Profile profile, String title, SubjectId participant) {
  }

  TeamLife(SubjectId id, Place municipality, String neighbourhood, double weight, List<Theme> themes) {
    this.id = id;
    this.municipality = municipality;
    this.neighbourhood = neighbourhood;
    this.weight = weight;
    this.themes = themes;
  }

  void begin(LocalDate day) {
    began = day;
  }

  void end() {
    ended = true;
  }

  boolean lives() {
    return began != null && !ended;
  }

  boolean ended() {
    return ended;
  }

  LocalDate began() {
    return began;
  }

  /** A team talks about few things, and mostly about one. */
  Theme theme(Random random) {
    return themes.get(Math.min(random.nextInt(themes.size()), random.nextInt(themes.size())));
  }

  /** A subject of its own gets this team's slug and the next number. */
  String nextSlug(char kind) {
    return id.slug() + "-" + kind + ++belonging;
  }

  /** It learned something that may change its course later. */
  void learned(EventId reason) {
    reasons.addLast(reason);
    if (reasons.size() > REASONS) {
      reasons.removeFirst();
    }
  }

  /** Something it learned, and did nothing with yet; null when there is nothing. */
  EventId reason() {
    return reasons.pollFirst();
  }

  /** A role in this team. */
  static final class RoleLife {
    final SubjectId id;
    String name;
    int redefined;

    RoleLife(SubjectId id, String name) {
      this.id = id;
      this.name = name;
    }
  }
}
