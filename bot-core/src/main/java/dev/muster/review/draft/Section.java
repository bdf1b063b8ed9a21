package dev.muster.review.draft;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section of a review.
 *
 * @param words drafted from the record; a person may put other words in their place
 * @param facts tables, timeline and picture: always computed, whatever people write
 * @param written a person's words, if there are any
 */
public record Section(SectionKey key, List<Block> words, List<Block> facts, Optional<Written> written) {
    /** Who wrote it, and when it was last changed. */
    public record Written(String text, PersonId by, Instant at) {}

    public Section {
        words = List.copyOf(words);
        facts = List.copyOf(facts);
    }

    static Section of(SectionKey key, List<Block> words, List<Block> facts) {
        return new Section(key, words, facts, Optional.empty());
    }

    static Section of(SectionKey key, Block... words) {
        return of(key, List.of(words), List.of());
    }

    Section rewritten(Written text) {
        return new Section(key, words, facts, Optional.of(text));
    }

    /** What readers see: a person's words if there are any, else the drafted ones; then the facts. */
    public List<Block> blocks() {
        List<Block> shown = new ArrayList<>();
        written.ifPresentOrElse(text -> shown.add(new Block.Written(text.text())), () -> shown.addAll(words));
        shown.addAll(facts);
        return shown;
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return blocks().isEmpty();
    }
}
