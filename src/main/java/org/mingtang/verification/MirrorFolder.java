package org.mingtang.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A site as it was downloaded: the file is the path of the address. A page whose address is also a folder lies in it as
 * {@value #PAGE}, and as {@value #NOTICE} when the site answered that it is gone.
 */
final class MirrorFolder implements Site {

    static final String PAGE = "index.html";
    static final String NOTICE = "gone.html";

    /** Characters of safe file names; others, such as the question mark, are written as %3F. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~/-]");

    private final Path folder;

    MirrorFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Answer get(String path) throws IOException {
        Path file = file(path);
        if (Files.isRegularFile(file)) {
            return new Answer(200, Files.readAllBytes(file));
        }
        if (Files.isRegularFile(file.resolve(NOTICE))) {
            return new Answer(410, Files.readAllBytes(file.resolve(NOTICE)));
        }
        if (Files.isRegularFile(file.resolve(PAGE))) {
            return new Answer(200, Files.readAllBytes(file.resolve(PAGE)));
        }
        return Answer.MISSING;
    }

    /** Keeps what the site answered in place of what it answered before; of what is not there nothing stays. */
    void keep(String path, Answer answer, boolean page) throws IOException {
        Path place = file(path);
        Path file = page ? place.resolve(answer.isGone() ? NOTICE : PAGE) : place;
        if (page) {
            Files.deleteIfExists(place.resolve(NOTICE));
            Files.deleteIfExists(place.resolve(PAGE));
        } else if (Files.isRegularFile(place)) {
            Files.delete(place);
        }
        if (!answer.isThere() && !(page && answer.isGone())) {
            return;
        }
        Path above = file.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        Files.write(file, answer.body());
    }

    /** Nothing outside of the folder is ever read or written, whatever a site calls its items. */
    private Path file(String path) throws IOException {
        StringBuilder name = new StringBuilder();
        path.codePoints().forEach(c -> {
            String character = Character.toString(c);
            name.append(SAFE.matcher(character).matches() ? character : "%%%02X".formatted(c));
        });
        Path file = folder.resolve(name.toString().replaceFirst("^/+", "")).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("地址越出了镜像文件夹：" + path);
        }
        return file;
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
