/**
 * What the record of an incident tells afterwards: its timeline as people read it, how long things took, who worked and who
 * waited. Everything here is a pure function of the record, so the same record always gives the same review.
 */
package dev.muster.review;
