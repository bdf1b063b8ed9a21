package dev.muster.review.gantt;

import dev.muster.review.MarkupText;
import java.util.Locale;

/** A picture as SVG: a document of its own that is also a valid element of an HTML page. */
final class SvgPicture {
    private static final String FONT = "Helvetica, Arial, &#39;Liberation Sans&#39;, sans-serif";

    private final StringBuilder svg = new StringBuilder(8_192);

    private SvgPicture() {}

    static String of(Picture picture) {
        SvgPicture drawn = new SvgPicture();
        drawn.open(picture);
        picture.shapes().forEach(drawn::shape);
        return drawn.svg.append("</svg>\n").toString();
    }

    private void open(Picture picture) {
        String width = px(picture.width());
        String height = px(picture.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gantt\" role=\"img\" aria-labelledby=\"")
                .append(picture.id())
                .append("-title ")
                .append(picture.id())
                .append("-desc\"")
                .append(" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append('"')
                .append(attribute("width", width))
                .append(attribute("height", height))
                .append(" font-family=\"")
                .append(FONT)
                .append("\">\n<title id=\"")
                .append(picture.id())
                .append("-title\">")
                .append(MarkupText.escape(picture.title()))
                .append("</title>\n<desc id=\"")
                .append(picture.id())
                .append("-desc\">")
                .append(MarkupText.escape(picture.description()))
                .append("</desc>\n<rect class=\"paper\"")
                .append(attribute("width", width))
                .append(attribute("height", height))
                .append(" fill=\"#ffffff\"/>\n");
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Rule rule -> rule(rule);
            case Shape.Label label -> label(label);
            case Shape.Group group -> {
                svg.append("<g><title>")
                        .append(MarkupText.escape(group.tooltip()))
                        .append("</title>\n");
                group.shapes().forEach(this::shape);
                svg.append("</g>\n");
            }
        }
    }

    private void box(Shape.Box box) {
        String paint = switch (box.fill()) {
            case SOLID -> attribute("fill", box.colour());
            case LIGHT ->
                attribute("fill", box.colour())
                        + attribute("fill-opacity", "0.25")
                        + attribute("stroke", box.colour())
                        + attribute("stroke-dasharray", "2 2");
            case FRAME -> attribute("fill", "none") + attribute("stroke", box.colour());
        };
        svg.append("<rect")
                .append(attribute("class", box.kind()))
                .append(attribute("x", px(box.x())))
                .append(attribute("y", px(box.y())))
                .append(attribute("width", px(box.width())))
                .append(attribute("height", px(box.height())))
                .append(attribute("rx", "2"))
                .append(paint)
                .append("/>\n");
    }

    private void rule(Shape.Rule rule) {
        svg.append("<line")
                .append(attribute("class", rule.kind()))
                .append(attribute("x1", px(rule.x1())))
                .append(attribute("y1", px(rule.y1())))
                .append(attribute("x2", px(rule.x2())))
                .append(attribute("y2", px(rule.y2())))
                .append(attribute("stroke", rule.colour()))
                .append(rule.dashed() ? attribute("stroke-dasharray", "3 3") : "")
                .append("/>\n");
    }

    private void label(Shape.Label label) {
        svg.append("<text")
                .append(attribute("class", label.kind()))
                .append(attribute("x", px(label.x())))
                .append(attribute("y", px(label.y())))
                .append(attribute("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT)))
                .append(attribute("font-size", px(label.size())))
                .append(label.bold() ? attribute("font-weight", "bold") : "")
                .append(attribute("fill", label.colour()))
                .append('>')
                .append(MarkupText.escape(label.words()))
                .append("</text>\n");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String px(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
