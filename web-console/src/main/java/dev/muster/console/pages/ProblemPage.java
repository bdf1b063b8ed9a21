package dev.muster.console.pages;

import dev.muster.console.http.ErrorPage;

/** A page that says kindly what went wrong. */
public record ProblemPage(Shell shell, int status, String sentence) {
    /** Makes such pages. */
    public static ErrorPage maker(Shells shells, Templates templates) {
        return (status, sentence) ->
                templates.render("problem.jte", new ProblemPage(shells.plain(title(status)), status, sentence));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That could not be read";
            case 401 -> "Please sign in first";
            case 403 -> "That is not open to you";
            case 404 -> "Nothing here";
            case 405 -> "Not like that";
            case 503 -> "Not recorded";
            default -> "Something went wrong";
        };
    }
}
