package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Signer;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.HeadSignature;
import java.security.KeyPair;

/** Signs heads with the store's key. */
record KeySigner(KeyPair key) implements Signer {
    @Override
    public String sign(IncidentId incident, long entry, String head) {
        return HeadSignature.sign(new ChainHead(incident.value(), entry, head), key.getPrivate());
    }

    @Override
    public String publicKey() {
        return HeadSignature.publicKey(key);
    }
}
