package nl.wijkkroniek.recording.deciding;

/**
 * The course of what begins, goes on and is closed.
 *
 * @param begun the beginning that can have been first, or null
 * @param closed the closing that was over first, or null
 * @param last of all that needs it to go on, what can have begun last, or null
 */
public record Course(Moment begun, Moment closed, Moment last) {

  static final Course UNKNOWN = new Course(null, null, null);

  Course and(Course same) {
    return new Course(Moment.firstToBegin(begun, same.begun), Moment.firstOver(closed, same.closed), Moment.lastToBegin(last, same.last));
  }

  Course withBegun(Moment at) {
    return new Course(Moment.firstToBegin(begun, at), closed, last);
  }

  Course withClosed(Moment at) {
    return new Course(begun, Moment.firstOver(closed, at), last);
  }

  Course withLast(Moment at) {
    return new Course(begun, closed, Moment.lastToBegin(last, at));
  }
}
