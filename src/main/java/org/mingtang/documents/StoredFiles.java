package org.mingtang.documents;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps files under the data folder by the hash of their content; a file once kept is never overwritten. */
@Component
public class StoredFiles {

    /**
     * Keeps a file; the same content under the same name is kept once and gives the same id.
     *
     * @param name the file's name as received; folders in it are dropped
     * @throws StoredFileNotKept when the disk is full or cannot be written
     */
    public StoredFile store(String name, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where the content lies; only to be read.
     *
     * @throws StoredFileNotKept when no such file is kept
     */
    public Path path(StoredFileId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredFile> find(StoredFileId id) {
        throw new UnsupportedOperationException();
    }
}
