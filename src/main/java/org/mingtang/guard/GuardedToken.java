package org.mingtang.guard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealBroken;

/**
 * When and for which filling-in a form was handed out; closed with the seal, so that it cannot be made or changed
 * outside.
 *
 * @param sum the expected answer, 0 where nothing was asked
 */
record GuardedToken(UUID submission, Instant at, int sum) {

    String closed(Seal seal, String form) {
        return seal.close(submission + "|" + at.toEpochMilli() + "|" + sum, place(form));
    }

    static Optional<GuardedToken> open(Seal seal, String form, String token) {
        try {
            String[] parts = seal.open(token, place(form)).split("\\|");
            return Optional.of(new GuardedToken(
                    UUID.fromString(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Integer.parseInt(parts[2])));
        } catch (SealBroken forged) {
            return Optional.empty();
        }
    }

    private static String place(String form) {
        return "guard:" + form;
    }
}
