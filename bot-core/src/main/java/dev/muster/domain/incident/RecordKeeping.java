package dev.muster.domain.incident;

import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.Redacted;

/** Nothing on record is changed: corrections and redactions are entries of their own. */
public final class RecordKeeping {
    private RecordKeeping() {}

    /** What an entry should have said. */
    public static Decision correct(Incident incident, long entry, String text) {
        return isOnRecord(incident, entry) ? Decision.accept(new Corrected(entry, text)) : noSuch(incident, entry);
    }

    /** Takes the words out of an entry, for good; the mark stays. */
    public static Decision redact(Incident incident, long entry) {
        return isOnRecord(incident, entry) ? Decision.accept(new Redacted(entry)) : noSuch(incident, entry);
    }

    private static boolean isOnRecord(Incident incident, long entry) {
        return entry >= 1 && entry <= incident.version();
    }

    private static Decision noSuch(Incident incident, long entry) {
        return Decision.refuse(
                "E" + entry + " is not on the record of " + incident.id() + ".",
                "It goes from E1 to E" + incident.version() + "; `/swarm " + incident.id()
                        + " timeline all` shows them.");
    }
}
