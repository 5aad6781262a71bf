package org.mingtang.documents;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps files under the data folder by the hash of their content; a file once kept is never overwritten. */
@Component
public class StoredFiles {

    /** Writing what was already received takes seconds; nobody writes at one file for so long. */
    private static final Duration SURELY_LEFT = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);

    private final JdbcClient database;
    private final StoredFileFolder folder;

    StoredFiles(JdbcClient database, @Value("${mingtang.data}") Path data) {
        this.database = database;
        this.folder = new StoredFileFolder(data.resolve("files"));
    }

    /** Nothing in the database ever points to a half-written file, so the old ones can go. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        try {
            // The file system's clock sets the times of files, so it is the machine's and not the office's that counts.
            int swept = folder.sweep(Instant.now(Clock.systemUTC()).minus(SURELY_LEFT));
            if (swept > 0) {
                log.info("清理了 {} 个未写完的文件，它们是程序意外停止时留下的。", swept);
            }
        } catch (IOException e) {
            log.warn("未写完的文件没有清理：{}", e.getMessage());
        }
    }

    /**
     * Keeps a file; the same content under the same name is kept once and gives the same id.
     *
     * @param name the file's name as received; folders in it are dropped
     * @throws StoredFileNotKept when the disk is full or cannot be written
     */
    public StoredFile store(String name, InputStream content) {
        String kept = StoredFileName.of(name).value();
        try {
            return note(kept, folder.keep(content));
        } catch (IOException e) {
            throw StoredFileNotKept.of(kept, e);
        }
    }

    /**
     * Where the content lies; only to be read.
     *
     * @throws StoredFileNotKept when no such file is kept
     */
    public Path path(StoredFileId id) {
        Optional<StoredFile> file = find(id);
        Path path = file.map(kept -> folder.path(kept.sha256())).orElse(Path.of(""));
        if (file.isEmpty() || !Files.isRegularFile(path)) {
            throw new StoredFileNotKept("文件不在服务器上，可能是数据目录没有完整恢复。请联系系统管理员。", new FileNotFoundException(id + " " + path));
        }
        return path;
    }

    /** Takes a file away for good, once the transaction it belongs to is through; others with its content keep theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(StoredFileId id) {
        Optional<StoredFile> file = find(id);
        database.sql("delete from stored_file where id = ?").param(id.value()).update();
        file.map(StoredFile::sha256)
                .ifPresent(sha256 ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                removeUnlessKept(sha256);
                            }
                        }));
    }

    private void removeUnlessKept(String sha256) {
        boolean kept = database.sql("select count(*) from stored_file where sha256 = ?")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!kept) {
            try {
                Files.deleteIfExists(folder.path(sha256));
            } catch (IOException e) {
                log.warn("文件没有删除，请检查数据目录：{}", e.getMessage());
            }
        }
    }

    public Optional<StoredFile> find(StoredFileId id) {
        return database.sql("select * from stored_file where id = ?")
                .param(id.value())
                .query(StoredFiles::file)
                .optional();
    }

    /** The content is on disk before the row is, so that no row ever points to nothing. */
    private StoredFile note(String name, StoredFileFolder.Content content) {
        database.sql("insert into stored_file (id, sha256, size, name) values (?, ?, ?, ?) on conflict do nothing")
                .params(UUID.randomUUID(), content.sha256(), content.size(), name)
                .update();
        return database.sql("select * from stored_file where sha256 = ? and name = ?")
                .params(content.sha256(), name)
                .query(StoredFiles::file)
                .single();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        var name = new StoredFileName(row.getString("name"));
        return new StoredFile(
                new StoredFileId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getLong("size"),
                name.value(),
                name.mediaType());
    }
}
