package dev.muster.review.export;

import dev.muster.review.MarkupText;
import dev.muster.review.gantt.Picture;
import dev.muster.review.gantt.Shape;

/**
 * A picture as boxes at fixed places, in millimetres. On paper this is preferred to SVG: the text is set in the PDF's own fonts,
 * where an SVG renderer would look for fonts on the machine, and differ from machine to machine or fail where there are none.
 */
final class PaperPicture {
    /** How wide a picture is best drawn for this, in its own pixels: a page's width at a readable size of text. */
    static final double WIDTH = 840;

    private static final double MILLIMETRES = 178 / WIDTH;
    private static final double ROOM_FOR_TEXT = 500;

    private final StringBuilder html = new StringBuilder(8_192);

    private PaperPicture() {}

    static String html(Picture picture) {
        PaperPicture paper = new PaperPicture();
        paper.html
                .append("<div class=\"picture\" style=\"height: ")
                .append(mm(picture.height()))
                .append("\">\n");
        picture.shapes().forEach(paper::shape);
        return paper.html.append("</div>\n").toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Rule rule -> rule(rule);
            case Shape.Label label -> label(label);
            case Shape.Group group -> group.shapes().forEach(this::shape);
        }
    }

    private void box(Shape.Box box) {
        String paint = switch (box.fill()) {
            case SOLID -> "background: " + box.colour();
            case LIGHT -> "background: " + lighter(box.colour()) + "; border: 0.2mm dashed " + box.colour();
            case FRAME -> "border: 0.2mm solid " + box.colour();
        };
        div(box.x(), box.y(), box.width(), box.height(), paint, "");
    }

    private void rule(Shape.Rule rule) {
        String paint = "0.15mm " + (rule.dashed() ? "dashed " : "solid ") + rule.colour();
        boolean across = rule.y1() == rule.y2();
        div(
                rule.x1(),
                rule.y1(),
                rule.x2() - rule.x1(),
                rule.y2() - rule.y1(),
                (across ? "border-top: " : "border-left: ") + paint,
                "");
    }

    private void label(Shape.Label label) {
        double left = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - ROOM_FOR_TEXT / 2;
            case END -> label.x() - ROOM_FOR_TEXT;
        };
        String align = switch (label.anchor()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> "right";
        };
        String paint = "color: " + label.colour() + "; font-size: " + mm(label.size()) + "; line-height: "
                + mm(label.size() * 1.2) + "; text-align: " + align + (label.bold() ? "; font-weight: bold" : "");
        div(left, label.y() - label.size(), ROOM_FOR_TEXT, label.size() * 1.2, paint, label.words());
    }

    private void div(double x, double y, double width, double height, String paint, String words) {
        html.append("<div style=\"left: ")
                .append(mm(x))
                .append("; top: ")
                .append(mm(y))
                .append("; width: ")
                .append(mm(width))
                .append("; height: ")
                .append(mm(height))
                .append("; ")
                .append(paint)
                .append("\">")
                .append(MarkupText.escape(words))
                .append("</div>\n");
    }

    /** A quarter of the colour on white. */
    private static String lighter(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        StringBuilder light = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = 255 - (255 - (rgb >> shift & 255)) / 4;
            light.append(Character.forDigit(part >> 4, 16)).append(Character.forDigit(part & 15, 16));
        }
        return light.toString();
    }

    private static String mm(double pixels) {
        long hundredths = Math.round(pixels * MILLIMETRES * 100);
        long size = Math.abs(hundredths);
        return (hundredths < 0 ? "-" : "") + size / 100 + "." + size % 100 / 10 + size % 10 + "mm";
    }
}
