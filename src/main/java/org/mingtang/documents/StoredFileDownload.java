package org.mingtang.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request with a stored file, always to be saved and never to be opened inside the site. */
@Component
public class StoredFileDownload {

    private final StoredFiles files;

    StoredFileDownload(StoredFiles files) {
        this.files = files;
    }

    /** Whether this person may have the file is for the caller to know; 404 when there is no such file. */
    public ResponseEntity<Resource> of(StoredFileId id) {
        return files.find(id)
                .map(file -> answer(file, ResponseEntity.ok()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The same for a file everybody may have: it may be kept, and is only asked for again whether it still stands. */
    public ResponseEntity<Resource> ofPublic(StoredFileId id) {
        return files.find(id)
                .map(file -> answer(
                        file,
                        ResponseEntity.ok()
                                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1))
                                        .cachePublic()
                                        .mustRevalidate())
                                .eTag(id.value().toString())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<Resource> answer(StoredFile file, ResponseEntity.BodyBuilder answer) {
        return answer.contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(file.id())));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
