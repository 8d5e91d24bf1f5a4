package nl.wijkkroniek.kernel.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This field holds one person's own words, or their own story, such as why they left. They are that person's: never in a log, and they can be made unreadable.
 * What a team or a session concluded together is not one person's, and is not marked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OwnWords {
}
