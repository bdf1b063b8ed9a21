/**
 * The post-incident review as words: drafted from the record, with what people wrote in its place where they did. It names
 * roles and acts, blames nobody, and says what the record does not tell.
 */
package dev.muster.review.draft;
