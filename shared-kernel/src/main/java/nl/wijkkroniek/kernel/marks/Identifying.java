package nl.wijkkroniek.kernel.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This field says, or may say, who a person is. What is marked here never stands in a log or an attribute, leaves only to who may see names, and can be made
 * unreadable; so it is never required. A field that by its meaning names an organisation, a group or a place is not marked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Identifying {
}
