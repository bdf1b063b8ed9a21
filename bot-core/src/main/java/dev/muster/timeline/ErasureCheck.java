package dev.muster.timeline;

import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.timeline.ChainReport.Flaw;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whatever is erased must be named by a later entry, and must look erased. */
final class ErasureCheck {
    private final Map<Long, Flaw> actors = new TreeMap<>();
    private final Map<Long, String> aliases = new TreeMap<>();
    private final Map<Long, Flaw> words = new TreeMap<>();
    private final Map<Long, Boolean> blank = new TreeMap<>();

    /** Takes the next entry of the stream. */
    void note(ChainLink link) {
        RecordedAbout.in(link).ifPresent(this::settle);
        String id = "E" + link.sequence();
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
            case RecordedAbout.Redaction redaction -> {
                if (blank.getOrDefault(redaction.entry(), true)) words.remove(redaction.entry());
                else
                    words.put(
                            redaction.entry(),
                            new Flaw(
                                    redaction.entry(),
                                    "E" + redaction.entry() + " was redacted, and yet there are words in it."));
            }
            case RecordedAbout.Forgetting forgetting -> {
                for (Erasure erasure : forgetting.erasures()) settle(erasure, forgetting.alias());
            }
            case RecordedAbout.Head ignored -> {}
        }
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
