package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PoiFilesTests {

    @BeforeEach
    void own() {
        PoiFiles.own();
    }

    @Test
    @DisplayName(
            "POI's files lie in no folder that another user of the machine may have made before, and only we read them")
    void filesAreOurOwn() throws IOException {
        Path file = TempFile.createTempFile("poi-sheet", ".xml").toPath();
        assertThat(file.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
    }

    @Test
    void foldersAreOurOwn() throws IOException {
        File folder = TempFile.createTempDirectory("poi");
        assertThat(folder).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.toPath())))
                .isEqualTo("rwx------");
        Files.delete(folder.toPath());
    }
}
