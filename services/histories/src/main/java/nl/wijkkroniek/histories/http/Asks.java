package nl.wijkkroniek.histories.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an endpoint of the histories: what it answers, and which query parameters it takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {

  /** The record that an answer, or an item of its list, is written from. */
  Class<?> value();

  /** In which form it is answered. */
  Form form() default Form.STATE;

  /** The forms of answers. */
  enum Form {
    /** The record, with what the answer rests on beside it. */
    STATE,
    /** A page of a list of it. */
    LIST,
    /** The record as it is. */
    BARE,
    /** A stream of server-sent events, each with one of it. */
    STREAM
  }

  /** An example of an answer: the name of a resource that holds it; empty for none. */
  String example() default "";

  /** In one line. */
  String summary();

  /** Names of its query parameters. */
  String[] parameters();
}
