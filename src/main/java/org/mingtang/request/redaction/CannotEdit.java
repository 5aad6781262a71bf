package org.mingtang.request.redaction;

/** A page that cannot be taken apart safely and is turned into a picture instead. */
final class CannotEdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what stands in the way, as the certificate says it */
    CannotEdit(String reason) {
        super(reason);
    }
}
