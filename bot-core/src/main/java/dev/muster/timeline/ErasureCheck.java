package dev.muster.timeline;

import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.timeline.ChainReport.Flaw;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whatever is erased must be named by a later entry, and must look erased. */
final class ErasureCheck {
    private static final Set<String> TALK = Set.of("message-recorded", "message-edited");

    private final Map<Long, Flaw> actors = new TreeMap<>();
    private final Map<Long, String> aliases = new TreeMap<>();
    private final Map<Long, Flaw> words = new TreeMap<>();
    private final Map<Long, Boolean> blank = new TreeMap<>();
    /** What may expire: nothing that was done, decided or noted ever does. */
    private final Set<Long> talk = new HashSet<>();

    /** Takes the next entry of the stream. */
    void note(ChainLink link) {
        RecordedAbout.in(link).ifPresent(this::settle);
        String id = "E" + link.sequence();
        if (TALK.contains(link.kind())) talk.add(link.sequence());
        if (link.seal().actorSalt().isEmpty()) {
            actors.put(
                    link.sequence(),
                    new Flaw(link.sequence(), "The actor of " + id + " was erased, and no later entry says so."));
            aliases.put(link.sequence(), link.actor());
        }
        if (link.seal().wordsSalt().isEmpty()) {
            words.put(
                    link.sequence(),
                    new Flaw(link.sequence(), "The words of " + id + " were erased, and no later entry says so."));
            blank.put(link.sequence(), isBlank(link));
        }
    }

    private void settle(RecordedAbout later) {
        switch (later) {
            case RecordedAbout.Redaction redaction -> settle(redaction.entry());
            case RecordedAbout.Expiry expiry ->
                expiry.entries().stream().filter(talk::contains).forEach(this::settle);
            case RecordedAbout.Forgetting forgetting -> {
                for (Erasure erasure : forgetting.erasures()) settle(erasure, forgetting.alias());
            }
            case RecordedAbout.Head ignored -> {}
        }
    }

    private void settle(long entry) {
        if (blank.getOrDefault(entry, true)) words.remove(entry);
        else words.put(entry, new Flaw(entry, "E" + entry + " was redacted, and yet there are words in it."));
    }

    private void settle(Erasure erasure, String alias) {
        if (erasure.words()) words.remove(erasure.entry());
        if (!erasure.actor()) return;
        if (alias.equals(aliases.getOrDefault(erasure.entry(), alias))) actors.remove(erasure.entry());
        else
            actors.put(
                    erasure.entry(),
                    new Flaw(
                            erasure.entry(),
                            "The actor of E" + erasure.entry() + " was erased as " + alias + ", and now is another."));
    }

    private static boolean isBlank(ChainLink link) {
        if (!link.text().isEmpty() || link.why().isPresent() || link.typed().isPresent()) return false;
        try {
            var event = EventCodec.read(link.kind(), link.details(), link.words());
            return EventCodec.words(EventCodec.events().blanked(event)).equals(link.words());
        } catch (IllegalArgumentException e) {
            return true; // a kind of a newer version: its words cannot be told apart from whom it names
        }
    }

    /** The first entry with something erased that nobody owned up to. */
    Optional<Flaw> flaw() {
        Map<Long, Flaw> all = new TreeMap<>(words);
        all.putAll(actors);
        return all.values().stream().findFirst();
    }
}
