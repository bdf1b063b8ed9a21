package dev.muster.config.wiring;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Signer;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.HeadSignature;
import java.security.KeyPair;

/** Signs with the store's own key. */
record StoreSigner(KeyPair key) implements Signer {
    @Override
    public String sign(IncidentId incident, long entry, String head) {
        return HeadSignature.sign(new ChainHead(incident.value(), entry, head), key.getPrivate());
    }

    @Override
    public String publicKey() {
        return HeadSignature.publicKey(key);
    }
}
