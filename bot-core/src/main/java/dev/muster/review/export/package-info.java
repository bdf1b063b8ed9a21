/**
 * The review with its timeline, to take away: Markdown, HTML, PDF, JSON and CSV. The same record gives the same bytes on every
 * machine, in every time zone and language; the JSON can be checked offline, by anybody.
 */
package dev.muster.review.export;
