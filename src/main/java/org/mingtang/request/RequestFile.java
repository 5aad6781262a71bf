package org.mingtang.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of one request; its content is closed on disk.
 *
 * @param name as it came, for those who may open it
 * @param size of the content in bytes
 * @param sha256 of the content
 * @param act the act it belongs to; null where it came with the request
 */
public record RequestFile(
        UUID id,
        RequestId request,
        Kind kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Long act,
        String addedBy,
        Instant addedAt) {

    /** What a file is for. */
    public enum Kind {
        IDENTITY("身份证明"),
        APPLICATION("申请材料"),
        CORRECTION("补正材料"),
        OPINION("书面意见"),
        LETTER("文书"),
        RELEASED("公开的信息"),
        /** Goes to somebody who is asked for his opinion, not to the applicant. */
        OPINION_ASKED("征求意见文书"),
        PROOF("办理凭证"),
        /** A newer file stands in its place: the original of a blackened file, a letter that was made again. */
        REPLACED("已由新件代替（不对外）");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether a person of the office adds such a file by hand; the others the program makes. */
        public boolean isAdded() {
            return this != LETTER && this != OPINION_ASKED && this != REPLACED;
        }

        /** Whether something in it may have to be blackened before it goes out. */
        public boolean isRedactable() {
            return this != IDENTITY && this != LETTER && this != OPINION_ASKED && this != PROOF;
        }

        /** Whether the applicant may fetch it on his own page, once the reply was sent. */
        boolean isForApplicant() {
            return this == LETTER || this == RELEASED;
        }
    }
}
