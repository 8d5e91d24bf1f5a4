package nl.wijkkroniek.web.timeline;

import java.util.Locale;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/** The lanes of a timeline, from top to bottom. What a reflection leads to is drawn above it, so that causes are seen to rise. */
public enum Lane {
  TEAM,
  EXPERIMENTS,
  ROLES,
  SESSIONS,
  AROUND;

  /** The lane of what happens to this kind of subject. */
  public static Lane of(SubjectKind kind) {
    return switch (kind) {
      case TEAM, NEED -> TEAM;
      case EXPERIMENT -> EXPERIMENTS;
      case ROLE -> ROLES;
      case SESSION -> SESSIONS;
      case CIRCLE, ALUMNI_DAY, QUESTIONNAIRE, PARTICIPANT -> AROUND;
    };
  }

  /** Its name in class names and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
