package org.mingtang.publication.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.publication.Attachment;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.Themes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Reads the files of a batch into rows, in the background. One that was cut short goes on: what has its row is not read
 * again, and what comes after is judged as if it had never stopped.
 */
@Component
class BatchReading {

    private static final int TOGETHER = 200;
    private static final Logger log = LoggerFactory.getLogger(BatchReading.class);

    private final JdbcClient database;
    private final BatchRows rows;
    private final StoredFiles stored;
    private final Duplicates duplicates;
    private final Disclosures disclosures;
    private final CatalogueLines lines;
    private final Themes themes;
    private final Clock clock;
    private final DataSize largest;
    private final DocumentReader reader = new DocumentReader();

    BatchReading(
            JdbcClient database,
            BatchRows rows,
            StoredFiles stored,
            Duplicates duplicates,
            Disclosures disclosures,
            CatalogueLines lines,
            Themes themes,
            Clock clock,
            @Value("${spring.servlet.multipart.max-file-size:100MB}") DataSize largest) {
        this.database = database;
        this.rows = rows;
        this.stored = stored;
        this.duplicates = duplicates;
        this.disclosures = disclosures;
        this.lines = lines;
        this.themes = themes;
        this.clock = clock;
        this.largest = largest;
    }

    void read(UUID id) {
        BatchView batch = rows.find(id).orElseThrow();
        if (batch.stage() != BatchStage.READING) {
            return;
        }
        String trouble = null;
        try {
            Path folder = Files.createTempDirectory("import");
            try {
                read(batch, files(batch, folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException | UncheckedIOException | StoredFileNotKept e) {
            trouble = "文件没有读完：" + e.getMessage();
        } catch (DataIntegrityViolationException unkeepable) {
            trouble = "文件里有不能保存的内容，没有读完。";
            log.warn("历史信息 {} 没有读完", id, unkeepable);
        }
        rows.move(id, BatchStage.READING, BatchStage.CHECKED, trouble);
    }

    private BatchFiles files(BatchView batch, Path temporary) throws IOException {
        String folder = batch.folder();
        return folder == null
                ? new BatchFiles(uploaded(batch.id(), temporary), Map.of())
                : ServerFolder.files(Path.of(folder), largest.toBytes());
    }

    private Map<String, Path> uploaded(UUID batch, Path folder) throws IOException {
        Map<String, Path> all = new LinkedHashMap<>();
        List<UUID> ids = database.sql("select file from import_file where batch = ? order by position")
                .param(batch)
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            StoredFile file = stored.find(new StoredFileId(id)).orElseThrow();
            Path path = stored.path(file.id());
            if (ending(file.name()).equals("zip")) {
                Path own = Files.createDirectory(folder.resolve(id.toString()));
                all.putAll(Archive.unpack(path, own));
            } else {
                all.put(file.name(), path);
            }
        }
        return all;
    }

    private void read(BatchView batch, BatchFiles files) {
        RowCheck check = new RowCheck(
                new RowCheck.Defaults(batch.unit(), batch.line(), batch.kind(), batch.formedAsPublished()),
                lines.of(batch.unit()),
                themes.choices(),
                LocalDate.now(clock),
                name -> attachment(name, files));
        List<Found> listed = new ArrayList<>();
        files.all().forEach((name, path) -> {
            if (isList(name)) {
                listed.addAll(list(name, path));
                files.use(name);
            }
        });
        Writing writing = new Writing(batch.id(), check, files);
        listed.forEach(writing::add);
        if (listed.isEmpty()) {
            files.all().forEach((name, path) -> writing.add(name, () -> single(name, path)));
        } else {
            // Whether a list names a file is known only when all rows were judged.
            files.unused().forEach(name -> writing.add(Found.unreadable(name, "清单里没有哪一行提到这个文件。")));
        }
        files.refused().forEach((name, why) -> writing.add(Found.unreadable(name, why)));
        writing.flush();
    }

    /** Rows on their way into the table, so many at once. */
    private final class Writing {

        private final UUID batch;
        private final RowCheck check;
        private final BatchFiles files;
        private final EarlierRows earlier;
        private final Duplicates.Seen seen = new Duplicates.Seen();
        private final List<Judged> waiting = new ArrayList<>();
        private int next;

        Writing(UUID batch, RowCheck check, BatchFiles files) {
            this.batch = batch;
            this.check = check;
            this.files = files;
            earlier = EarlierRows.of(batch, rows, seen);
            next = rows.next(batch);
        }

        void add(Found found) {
            if (earlier.has(found.place())) {
                found.files().forEach(files::find);
            } else {
                judge(found);
            }
        }

        /** @param reading what stands at the place; not asked where it has its row */
        void add(String place, Supplier<Found> reading) {
            if (!earlier.has(place)) {
                judge(reading.get());
            }
        }

        private void judge(Found found) {
            waiting.add(check.judge(found));
            if (waiting.size() >= TOGETHER) {
                flush();
            }
        }

        void flush() {
            rows.add(batch, next, disclosures.held(duplicates.sorted(waiting, seen)));
            next += waiting.size();
            waiting.clear();
        }
    }

    private List<Found> list(String name, Path path) {
        try {
            Optional<List<Found>> rows = ending(name).matches("csv|tsv")
                    ? ListReader.csv(name, Files.readAllBytes(path))
                    : ListReader.workbook(reader.read(name, path));
            return rows.orElse(List.of(Found.unreadable(name, "表头里没有“标题”一栏，认不出是清单。")));
        } catch (UnreadableDocument unreadable) {
            return List.of(Found.unreadable(name, String.valueOf(unreadable.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found single(String name, Path path) {
        try {
            if (ending(name).matches("html?|shtml")) {
                return PageReader.read(name, HtmlFile.text(path));
            }
            if (!ending(name).matches("docx?|wps|pdf|ofd|txt")) {
                return Found.unreadable(name, "不认识这种文件。");
            }
            return TextReader.read(name, reader.read(name, path));
        } catch (UnreadableDocument unreadable) {
            return Found.unreadable(name, String.valueOf(unreadable.getMessage()));
        } catch (IOException gone) {
            log.info("历史信息文件没有读出来：{}", name, gone);
            return Found.unreadable(name, "文件读不出来，可能已被移走，或者没有读取的权限。");
        }
    }

    private Optional<Attachment> attachment(String wanted, BatchFiles files) {
        return files.find(wanted).map(name -> {
            try (InputStream content = Files.newInputStream(files.path(name))) {
                return Attachment.of(stored.store(name, content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isList(String name) {
        return ending(name).matches("csv|tsv|xlsx|xls");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
