package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one kind of contents is sealed in for the one platform that is to handle the request.
 *
 * @param purpose told apart from other kinds, so that none opens as another
 */
record Box<T>(String purpose, Class<T> type) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Closes contents.
     *
     * @param bound what they belong to; they open nowhere else
     */
    PassedCase.Sealed close(T content, String bound, Partner to) {
        Hpke.Box box = Hpke.aes256()
                .close(
                        to.key().seal(),
                        purpose.getBytes(UTF_8),
                        bound.getBytes(UTF_8),
                        JSON.writeValueAsBytes(content));
        Base64.Encoder base64 = Base64.getEncoder();
        return new PassedCase.Sealed(
                to.key().id(), base64.encodeToString(box.enc()), base64.encodeToString(box.closed()));
    }

    /**
     * Opens what was closed.
     *
     * @throws IllegalArgumentException when it was not closed for this key and this place, or was changed
     */
    T open(PassedCase.Sealed sealed, KeyPair own, String bound) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            var box = new Hpke.Box(base64.decode(sealed.enc()), base64.decode(sealed.box()));
            return JSON.readValue(Hpke.aes256().open(own, box, purpose.getBytes(UTF_8), bound.getBytes(UTF_8)), type);
        } catch (GeneralSecurityException | JacksonException wrong) {
            throw new IllegalArgumentException("does not open", wrong);
        }
    }
}
