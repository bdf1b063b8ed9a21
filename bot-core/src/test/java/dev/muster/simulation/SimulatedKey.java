package dev.muster.simulation;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Signer;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.HeadSignature;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** The key of every simulated store (RFC 8032, 7.1, test 1). */
final class SimulatedKey {
    static final KeyPair PAIR = pair();

    private static final String PUBLIC = HeadSignature.publicKey(PAIR);

    private SimulatedKey() {}

    static Signer signer() {
        return new Signer() {
            @Override
            public String sign(IncidentId incident, long entry, String head) {
                return HeadSignature.sign(new ChainHead(incident.value(), entry, head), PAIR.getPrivate());
            }

            @Override
            public String publicKey() {
                return PUBLIC;
            }
        };
    }

    private static KeyPair pair() {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(HexFormat.of()
                            .parseHex("302a300506032b6570032100"
                                    + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of()
                            .parseHex("302e020100300506032b657004220420"
                                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
