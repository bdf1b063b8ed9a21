/**
 * The configuration folder: each file by its noun, read into one {@link dev.muster.domain.practice.Practice}, and a replay
 * file's header laid over it.
 */
package dev.muster.config.reading;
