package dev.muster.knowledge.articles;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A web page as Markdown: headings, paragraphs, lists, code, links and pictures by their address. What moves or decorates a page
 * (scripts, styles, menus, footers) is left out.
 */
final class HtmlText implements NodeVisitor {
    private static final String LEFT_OUT =
            "script, style, template, noscript, nav, header > nav, footer, aside, form, iframe, svg, head";

    private final StringBuilder markdown = new StringBuilder();
    private int code;

    private HtmlText() {}

    /** The page, beginning with its title as a heading. */
    static String markdown(String html) {
        Document page = Jsoup.parse(html);
        String title = title(page);
        page.select(LEFT_OUT).remove();
        Element heading = page.selectFirst("h1");
        if (heading != null && heading.text().equals(title)) heading.remove();
        Element article = page.selectFirst("main, article, [role=main]");
        HtmlText text = new HtmlText();
        text.read(article == null ? page.body() : article);
        String body = text.markdown.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\n{3,}", "\n\n");
        return (title.isEmpty() ? "" : "# " + title + "\n\n") + body.strip() + "\n";
    }

    private static String title(Document page) {
        Element heading = page.selectFirst("h1");
        return heading == null || heading.text().isBlank() ? page.title().strip() : heading.text();
    }

    private void read(Element element) {
        element.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            markdown.append(code > 0 ? text.getWholeText() : spaced(text.getWholeText()));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private String spaced(String text) {
        String one = text.replaceAll("\\s+", " ");
        boolean atStart = markdown.isEmpty() || markdown.charAt(markdown.length() - 1) == '\n';
        return atStart ? one.stripLeading() : one;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block(element, "#".repeat(level(element)) + " ");
            case "p", "div", "section", "blockquote", "table", "ul", "ol", "dl" -> block(element, "");
            case "li" -> line("  ".repeat(Math.max(0, lists(element) - 1)) + bullet(element));
            case "tr", "dt", "dd" -> line("");
            case "br" -> markdown.append('\n');
            case "td", "th" -> markdown.append(element.elementSiblingIndex() == 0 ? "" : " | ");
            case "pre" -> {
                block(element, "```\n");
                code++;
            }
            case "code", "kbd", "samp" -> markdown.append(code == 0 ? "`" : "");
            case "strong", "b" -> markdown.append(code == 0 ? "**" : "");
            case "a" -> markdown.append(isLink(element) ? "[" : "");
            case "img" -> picture(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "blockquote", "table", "ul", "ol", "dl" ->
                block(element, "");
            case "pre" -> {
                code--;
                line("```\n\n");
            }
            case "code", "kbd", "samp" -> markdown.append(code == 0 ? "`" : "");
            case "strong", "b" -> markdown.append(code == 0 ? "**" : "");
            case "a" -> markdown.append(isLink(element) ? "](" + element.attr("href") + ")" : "");
            default -> {}
        }
    }

    /** Headings below the title begin with ##. */
    private static int level(Element heading) {
        return Math.max(2, Integer.parseInt(heading.normalName().substring(1)));
    }

    private static int lists(Element item) {
        return (int) item.parents().stream()
                .filter(parent ->
                        parent.normalName().equals("ul") || parent.normalName().equals("ol"))
                .count();
    }

    private static String bullet(Element item) {
        Element list = item.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        return numbered ? item.elementSiblingIndex() + 1 + ". " : "- ";
    }

    private static boolean isLink(Element anchor) {
        return anchor.attr("href").toLowerCase(Locale.ROOT).matches("(https?|mailto):.*");
    }

    /** Where a page lay, its pictures lay beside it; here they would lead nowhere. */
    private void picture(Element picture) {
        String words = picture.attr("alt").isBlank() ? "picture" : picture.attr("alt");
        String address = picture.attr("src");
        markdown.append(
                address.toLowerCase(Locale.ROOT).matches("https?:.*")
                        ? "![" + words + "](" + address + ")"
                        : "(" + words + ")");
    }

    /** Parts from what stands before, within a list by no empty line; the first in a list's item goes on behind its bullet. */
    private void block(Element element, String beginning) {
        if (isBehindBullet()) return;
        line("");
        boolean apart = !markdown.isEmpty() && element.closest("li") == null;
        markdown.append(apart ? "\n" : "").append(beginning);
    }

    private boolean isBehindBullet() {
        int start = markdown.lastIndexOf("\n") + 1;
        return markdown.substring(start).matches("\\s*(-|\\d+\\.) ");
    }

    private void line(String beginning) {
        if (!markdown.isEmpty() && markdown.charAt(markdown.length() - 1) != '\n') markdown.append('\n');
        markdown.append(beginning);
    }
}
