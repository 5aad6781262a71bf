package org.mingtang.documents;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where POI puts what it does not keep in memory: files of our own. The folder it makes by itself belongs to whichever user
 * of the machine first came to need it, and keeps all others out.
 */
public final class PoiFiles implements TempFileCreationStrategy {

    private PoiFiles() {}

    /** To be called before POI writes large workbooks or opens encrypted ones; again does no harm. */
    public static void own() {
        TempFile.setTempFileCreationStrategy(new PoiFiles());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        File file = Files.createTempFile(prefix, suffix).toFile();
        file.deleteOnExit();
        return file;
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        File folder = Files.createTempDirectory(prefix).toFile();
        folder.deleteOnExit();
        return folder;
    }
}
