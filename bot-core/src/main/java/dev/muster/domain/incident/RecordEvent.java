package dev.muster.domain.incident;

import java.util.List;

/** About the record itself: nothing is ever changed in place. */
public sealed interface RecordEvent extends IncidentEvent {

    /** What an earlier entry should have said; both stand. */
    record Corrected(long entry, @Words String text) implements RecordEvent {}

    /** The words of an earlier entry were removed; why stands on the fact. The mark stays. */
    record Redacted(long entry) implements RecordEvent {}

    /** Which part of an earlier entry is gone: its actor, its words, or both. */
    record Erasure(long entry, boolean actor, boolean words) {}

    /** A person's data was erased from these entries, on request; {@code alias} stands in their place. */
    record PersonalDataErased(String alias, List<Erasure> erasures) implements RecordEvent {
        public PersonalDataErased {
            erasures = List.copyOf(erasures);
        }
    }

    /**
     * The words of these entries were kept as long as the practice says and are removed: what people said in a room and nobody put
     * on the timeline.
     */
    record TalkExpired(List<Long> entries) implements RecordEvent {
        public TalkExpired {
            entries = List.copyOf(entries);
        }
    }

    /** The chain's head at that entry was signed and made known, so that cutting the end off is noticed. */
    record HeadSigned(long entry, String head, String signature, String publicKey) implements RecordEvent {}

    /** Something that the bot had to do outside could not be done; a person was told what to do. */
    record EffectParked(String effect, String problem, String remedy) implements RecordEvent {}
}
