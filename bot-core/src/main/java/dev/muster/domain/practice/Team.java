package dev.muster.domain.practice;

/**
 * People who are called together under one name.
 *
 * @param supplier whether this is another company's contact, which may cost money and is marked as such on the record
 */
public record Team(String name, Roster roster, boolean supplier) {}
