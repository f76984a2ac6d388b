package dev.tillbridge.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The most characters of a text, or entries of a list, that a guard lets through where the ordinary bound (4,000
/// characters, 1,000 entries) does not fit.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bounded {
    int value();
}
