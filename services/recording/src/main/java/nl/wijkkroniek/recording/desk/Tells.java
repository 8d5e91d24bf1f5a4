package nl.wijkkroniek.recording.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.wijkkroniek.kernel.event.SubjectEvent;

/** This endpoint takes what is told of one type of event. The API's description is derived from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tells {

  /** The event. */
  Class<? extends SubjectEvent> value();

  /** What is told, in a few words. */
  String summary();
}
