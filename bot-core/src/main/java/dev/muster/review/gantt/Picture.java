package dev.muster.review.gantt;

import java.util.List;

/**
 * A drawn chart, in no particular format.
 *
 * @param id unique on a page that shows several
 * @param title what it shows
 * @param description all of it in words, for those who do not see it
 */
public record Picture(String id, String title, String description, double width, double height, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }
}
