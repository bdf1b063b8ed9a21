package dev.muster.ports;

import dev.muster.domain.practice.Practice;

/** The configuration in force. */
@FunctionalInterface
public interface PracticeSource {
    /** As last loaded without a mistake; a broken reload keeps the one before. */
    Practice current();
}
