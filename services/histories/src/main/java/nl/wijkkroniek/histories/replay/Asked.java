package nl.wijkkroniek.histories.replay;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What is asked of a replay.
 *
 * @param subject whose history
 * @param moment on both clocks
 * @param order in which it is told
 * @param pace entries a second; 0 for as fast as they can be read
 * @param follow whether it goes on with what is being recorded
 * @param last the id of what the reader had last; null to begin
 */
record Asked(SubjectId subject, Moment moment, Order order, double pace, boolean follow, String last) {

  private static final double FASTEST = 100;

  static Asked of(SubjectId subject, Question question, HttpServletRequest request) {
    Moment moment = question.moment();
    Order order = question.order();
    boolean follow = question.value("follow", Asked::truth).orElse(false);
    if (follow && (order == Order.FIELD || moment.knownAt() != null)) {
      throw Refusals.invalid("follow", "kan alleen met order=recording en zonder knownAt: wat nog komt, heeft in het veld nog geen plaats",
          "is only possible with order=recording and without knownAt: what is still to come has no place in the field yet");
    }
    return new Asked(subject, moment, order, question.value("pace", Asked::pace).orElse(0.0), follow, request.getHeader("Last-Event-ID"));
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusals.invalid("follow", "is true of false", "is true or false");
    };
  }

  private static double pace(String text) {
    double pace = text.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(text) : -1;
    if (pace < 0 || pace > FASTEST) {
      throw Refusals.invalid("pace", "is een aantal per seconde van 0 (zo snel als het gelezen wordt) tot en met 100, bijvoorbeeld 0.5",
          "is a number a second from 0 (as fast as it is read) to 100, for instance 0.5");
    }
    return pace;
  }
}
