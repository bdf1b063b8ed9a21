package dev.muster.console.pages;

import dev.muster.console.http.JsonAnswers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** The templates, compiled into this module with the build. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.muster.console.pages");

    /** Fills a template with its model. */
    String render(String template, Object model) {
        StringOutput html = new StringOutput(16 * 1024);
        engine.render(template, model, html);
        return html.toString();
    }

    /** Answers with a page. */
    void send(ServerResponse response, String template, Object model) {
        JsonAnswers.send(response, Status.OK_200, "text/html; charset=utf-8", render(template, model));
    }
}
