package org.mingtang.documents;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.jspecify.annotations.Nullable;

/** What a library's exception means to the clerk. */
final class Failures {

    private static final int DEEPEST_CAUSE = 20;

    private Failures() {}

    static UnreadableReason reasonFor(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof UnreadableReason.Found found) {
                return found.reason();
            }
            if (cause instanceof EncryptedDocumentException || cause instanceof InvalidPasswordException) {
                return UnreadableReason.ENCRYPTED;
            }
            if (cause instanceof OldFileFormatException) {
                return UnreadableReason.OLD_FORMAT;
            }
            cause = cause.getCause();
        }
        return UnreadableReason.DAMAGED;
    }
}
