/**
 * Records as canonical JSON (RFC 8785): keys sorted, no white space, so that the same value is always the same bytes and can
 * be hashed. Driven by the records themselves; a new record needs no registration.
 */
package dev.muster.timeline.json;
