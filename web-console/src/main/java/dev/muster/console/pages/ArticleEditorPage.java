package dev.muster.console.pages;

import dev.muster.domain.selfservice.Section;
import dev.muster.review.export.SectionText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article while it is written.
 *
 * @param form as it stands
 * @param shown whether it is shown as it will look, too
 * @param problem why it was not saved, in sentences; empty when nothing was wrong
 * @param mistakes what is wrong with a field, by its name
 * @param keepers names of teams and people, to choose from
 * @param deliveryId under which it is saved, once however often the button is pressed
 */
public record ArticleEditorPage(
        Shell shell,
        ArticleForm form,
        boolean isNew,
        boolean shown,
        String problem,
        Map<String, String> mistakes,
        List<String> keepers,
        List<String> services,
        String deliveryId) {
    private static final Set<String> SEVERAL_LINES = Set.of("questions", "links");

    public ArticleEditorPage {
        mistakes = Map.copyOf(mistakes);
        keepers = List.copyOf(keepers);
        services = List.copyOf(services);
    }

    /** Where the form is sent. */
    public String address() {
        return isNew ? ArticleEditor.NEW : ArticleEditor.address(form.name());
    }

    /** What is wrong with that field; empty when nothing is. */
    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }

    /** A section as HTML, made safe where it is made. */
    public String html(Section section) {
        return SectionText.html(section.text());
    }

    /** The fields beside the text, in the order in which they are asked for. */
    public List<Field> beside() {
        return List.of(
                field("owner", "Kept by", "a team or @person", "keepers"),
                field("reviewer", "Looked at by", "a team or @person, beside the managers", "keepers"),
                field("audience", "Seen by, once published", "everyone, teams, @people; commas between", ""),
                field("review", "Look again by", "", ""),
                field("tags", "Tags", "commas between", ""),
                field("questions", "Also asked as", "one a line; each is found like the title", ""),
                field("links", "Attached", "one address a line", ""));
    }

    private Field field(String key, String label, String hint, String list) {
        return new Field(key, label, hint, list, form.note(key), mistake(key));
    }

    /** A field of the form; {@code list} names what is suggested in it. */
    public record Field(String key, String label, String hint, String list, String value, String mistake) {
        /** Whether it takes several lines. */
        public boolean isTall() {
            return SEVERAL_LINES.contains(key);
        }

        /** The kind of an input. */
        public String type() {
            return key.equals("review") ? "date" : "text";
        }
    }
}
