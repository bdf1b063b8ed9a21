package dev.muster.ports;

import dev.muster.domain.incident.IncidentId;

/** The store's key, which signs the heads of the chains so that cutting the end of a record off is noticed. */
public interface Signer {
    /** The signature over the head of that incident's chain at that entry. */
    String sign(IncidentId incident, long entry, String head);

    /** The public key that verifies it. */
    String publicKey();
}
