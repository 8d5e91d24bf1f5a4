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

  /** Whether the answer is a page of a list. */
  boolean list() default false;

  /** In one line. */
  String summary();

  /** Names of its query parameters. */
  String[] parameters();
}
