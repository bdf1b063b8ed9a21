/** Who did what when, as a picture: an SVG made by hand, so that it is the same everywhere and needs nothing to draw it. */
package dev.muster.review.gantt;
