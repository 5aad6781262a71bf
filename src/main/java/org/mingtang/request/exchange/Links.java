package org.mingtang.request.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import org.mingtang.request.exchange.BundleRefused.Reason;

/**
 * This platform, its keys and those it is linked with, as the files say.
 *
 * @param side its name among platforms, for ever
 * @param name as people call it
 * @param keys the first signs; all open what was sealed for them
 */
record Links(String side, String name, List<OwnKey> keys, List<Partner> partners) implements Signet {

    Links {
        keys = List.copyOf(keys);
        partners = List.copyOf(partners);
    }

    Optional<Partner> partner(String other) {
        return partners.stream().filter(each -> each.side().equals(other)).findFirst();
    }

    List<Partner> uppers() {
        return partners.stream().filter(Partner::isUpper).toList();
    }

    /** The pair that was sealed for. */
    Optional<KeyPair> sealKey(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .map(OwnKey::seal)
                .findFirst();
    }

    @Override
    public byte[] sign(String type, byte[] payload) {
        OwnKey key = keys.get(0);
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key.sign().getPrivate());
            signing.update(Envelope.signed(type, payload));
            return new Envelope(type, payload, key.id(), signing.sign()).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 failed", e);
        }
    }

    @Override
    public Signed open(String type, byte[] bytes) {
        Envelope envelope = Envelope.read(bytes);
        if (!envelope.type().equals(type)) {
            throw new BundleRefused(Reason.UNREADABLE);
        }
        for (Partner partner : partners) {
            for (Partner.Key key : partner.keys()) {
                if (key.id().equals(envelope.keyId())) {
                    return opened(partner.side(), key.sign(), envelope);
                }
            }
        }
        for (OwnKey key : keys) {
            if (key.id().equals(envelope.keyId())) {
                return opened(side, key.sign().getPublic(), envelope);
            }
        }
        throw new BundleRefused(Reason.UNKNOWN_KEY);
    }

    private static Signed opened(String side, PublicKey key, Envelope envelope) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(Envelope.signed(envelope.type(), envelope.payload()));
            if (check.verify(envelope.signature())) {
                return new Signed(side, envelope.payload());
            }
        } catch (GeneralSecurityException noSignature) {
            throw new BundleRefused(Reason.BAD_SIGNATURE);
        }
        throw new BundleRefused(Reason.BAD_SIGNATURE);
    }
}
