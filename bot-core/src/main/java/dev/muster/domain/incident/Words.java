package dev.muster.domain.incident;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event that people wrote or that names them. The record's hash covers it through a salted
 * commitment, so that it can be erased (a redaction, a person's right) while the chain stays valid.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Words {}
