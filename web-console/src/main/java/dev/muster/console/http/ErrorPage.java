package dev.muster.console.http;

/** A page that says kindly what went wrong. */
@FunctionalInterface
public interface ErrorPage {
    /** The page as HTML. */
    String of(int status, String sentence);
}
