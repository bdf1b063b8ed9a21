package dev.muster.domain.practice;

import java.util.Optional;

/**
 * Readers of status updates: responders, executives, users, customers, regulators, media.
 *
 * @param room where updates for this audience are posted as well, if anywhere
 */
public record Audience(String name, Optional<String> room) {}
