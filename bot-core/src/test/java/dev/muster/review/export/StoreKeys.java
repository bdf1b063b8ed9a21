package dev.muster.review.export;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Keys of stores that exist in tests only; always the same ones (RFC 8032, 7.1, tests 1 and 2). */
final class StoreKeys {
    static final KeyPair OURS = pair(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final KeyPair THEIRS = pair(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private StoreKeys() {}

    private static KeyPair pair(String secret, String known) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PrivateKey privateKey = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(HexFormat.of().parseHex("302e020100300506032b657004220420" + secret)));
            PublicKey publicKey = keys.generatePublic(
                    new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + known)));
            return new KeyPair(publicKey, privateKey);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
