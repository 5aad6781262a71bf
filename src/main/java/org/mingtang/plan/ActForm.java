package org.mingtang.plan;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFiles;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** What is filled in for an act. */
record ActForm(
        @Nullable String text,
        @Nullable String link,
        @Nullable Integer percent,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate due,

        @Nullable UUID to,
        @Nullable List<MultipartFile> upload) {

    Grounds grounds(StoredFiles files) throws IOException {
        List<UUID> kept = new ArrayList<>();
        for (MultipartFile each : upload == null ? List.<MultipartFile>of() : upload) {
            if (!each.isEmpty()) {
                try (InputStream content = each.getInputStream()) {
                    String name = each.getOriginalFilename();
                    kept.add(files.store(name == null ? "附件" : name, content)
                            .id()
                            .value());
                }
            }
        }
        return new Grounds(blankToNull(text), blankToNull(link), kept, percent, due);
    }

    /** What was written, empty when nothing was. */
    String words() {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
