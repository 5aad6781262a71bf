package org.mingtang.procedure;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A notice handed in: pasted wording, or a file. */
record NoticeForm(
        @Nullable Integer year,
        @Nullable String text,
        @Nullable MultipartFile file) {

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
