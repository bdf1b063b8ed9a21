package dev.muster.timeline;

import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an entry says about others of its stream, as far as the chain's validity depends on it. */
sealed interface RecordedAbout {
    /** A head was signed. */
    record Head(long entry, String head, String signature, String publicKey) implements RecordedAbout {}

    /** The words of an entry were removed. */
    record Redaction(long entry) implements RecordedAbout {}

    /** The words of messages that nobody put on the timeline were removed. */
    record Expiry(List<Long> entries) implements RecordedAbout {}

    /** A person was replaced by an alias. */
    record Forgetting(String alias, List<Erasure> erasures) implements RecordedAbout {}

    /** The kinds that are looked into; all others need not be known to this version. */
    Set<String> KINDS = Set.of("head-signed", "redacted", "talk-expired", "personal-data-erased");

    /** What that entry says, if it says anything of the kind. */
    static Optional<RecordedAbout> in(ChainLink link) {
        if (!KINDS.contains(link.kind())) return Optional.empty();
        return switch ((RecordEvent) EventCodec.read(link.kind(), link.details(), link.words())) {
            case HeadSigned signed ->
                Optional.of(new Head(signed.entry(), signed.head(), signed.signature(), signed.publicKey()));
            case Redacted redacted -> Optional.of(new Redaction(redacted.entry()));
            case TalkExpired expired -> Optional.of(new Expiry(expired.entries()));
            case PersonalDataErased erased -> Optional.of(new Forgetting(erased.alias(), erased.erasures()));
            case Corrected ignored -> Optional.empty();
            case EffectParked ignored -> Optional.empty();
        };
    }
}
