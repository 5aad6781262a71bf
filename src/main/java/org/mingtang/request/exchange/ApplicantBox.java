package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.mingtang.request.Applicant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Seals who asks for the one platform that is to handle the request, and opens what was sealed for this one. */
final class ApplicantBox {

    private static final byte[] PURPOSE = "mingtang-exchange-applicant-v1".getBytes(UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApplicantBox() {}

    static PassedCase.Sealed close(Applicant applicant, CaseKey key, String from, Partner to) {
        Hpke.Box box = Hpke.aes256()
                .close(to.key().seal(), PURPOSE, bound(key, from, to.side()), JSON.writeValueAsBytes(applicant));
        Base64.Encoder base64 = Base64.getEncoder();
        return new PassedCase.Sealed(
                to.key().id(), base64.encodeToString(box.enc()), base64.encodeToString(box.closed()));
    }

    /**
     * Opens a box.
     *
     * @throws IllegalArgumentException when it was not closed for this key, this case and this way, or was changed
     */
    static Applicant open(PassedCase.Sealed sealed, KeyPair own, CaseKey key, String from, String to) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            var box = new Hpke.Box(base64.decode(sealed.enc()), base64.decode(sealed.box()));
            return JSON.readValue(Hpke.aes256().open(own, box, PURPOSE, bound(key, from, to)), Applicant.class);
        } catch (GeneralSecurityException | JacksonException wrong) {
            throw new IllegalArgumentException("does not open", wrong);
        }
    }

    private static byte[] bound(CaseKey key, String from, String to) {
        return (from + "\n" + to + "\n" + key).getBytes(UTF_8);
    }
}
