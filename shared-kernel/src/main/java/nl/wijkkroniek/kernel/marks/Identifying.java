package nl.wijkkroniek.kernel.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This field says, or may say, who a person is. What is marked here never stands in a log or an attribute, and can be made unreadable. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Identifying {
}
