package dev.muster.review.gantt;

import java.util.List;

/**
 * What a picture is made of. Sizes are in the picture's own pixels. {@code kind} names the role of a shape
 * ({@code ink}, {@code muted}, {@code grid}, {@code mark}, {@code bar}, {@code onbar}), by which a page can restyle it.
 */
public sealed interface Shape {
    /** A rectangle. */
    record Box(String kind, double x, double y, double width, double height, String colour, Fill fill)
            implements Shape {}

    /** How a rectangle is painted. */
    enum Fill {
        /** In its colour. */
        SOLID,
        /** Lightly, with a dashed edge. */
        LIGHT,
        /** Its edge alone. */
        FRAME
    }

    /** A straight line, across or down. */
    record Rule(String kind, double x1, double y1, double x2, double y2, String colour, boolean dashed)
            implements Shape {}

    /** One line of text on the base line {@code y}. */
    record Label(String kind, double x, double y, Anchor anchor, double size, boolean bold, String colour, String words)
            implements Shape {}

    /** Which point of a text stands at its {@code x}. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Shapes that belong together, and what they say in words. */
    record Group(String tooltip, List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }
    }
}
