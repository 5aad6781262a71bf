package org.mingtang.publication.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.mingtang.procedure.UnlawfulAct;

/** A folder on the server whose files are read where they lie; nothing outside of it is, whatever links in it say. */
final class ServerFolder {

    private static final int MOST_FILES = 200_000;

    private ServerFolder() {}

    /**
     * The folder itself, without links on the way to it.
     *
     * @param data the program's own folder, which holds keys and everybody's files
     * @throws UnlawfulAct when it cannot be read, or is not to be
     */
    static Path root(String folder, Path data) {
        try {
            Path named = Path.of(folder);
            if (!named.isAbsolute()) {
                throw new UnlawfulAct("请写文件夹的完整路径。");
            }
            if (!Files.isDirectory(named)) {
                throw new UnlawfulAct("服务器上没有文件夹 " + folder + "。");
            }
            if (!Files.isReadable(named) || !Files.isExecutable(named)) {
                throw new UnlawfulAct("程序没有读取文件夹 " + folder + " 的权限。");
            }
            Path root = named.toRealPath();
            Path own = data.toAbsolutePath().normalize();
            Path kept = Files.exists(own) ? own.toRealPath() : own;
            if (root.startsWith(kept) || kept.startsWith(root)) {
                throw new UnlawfulAct("这个文件夹里有程序自己的数据，不能从这里导入。");
            }
            return root;
        } catch (IOException | InvalidPathException e) {
            throw new UnlawfulAct("文件夹 " + folder + " 打不开。");
        }
    }

    /**
     * Its files in the order of their names, so that a reading that was cut short goes on where it stopped.
     *
     * @param largest bytes of the largest file that is read
     * @throws IOException when there are too many, or it is gone
     */
    static BatchFiles files(Path root, long largest) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("文件夹 " + root + " 已经不在了。");
        }
        Walk walk = new Walk(root, largest);
        Files.walkFileTree(root, walk);
        return new BatchFiles(walk.files, walk.refused);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final long largest;
        private final Map<String, Path> files = new TreeMap<>();
        private final Map<String, String> refused = new TreeMap<>();

        Walk(Path root, long largest) {
            this.root = root;
            this.largest = largest;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = name(folder);
            boolean furniture = Archive.isFurniture(name) || Archive.isFurniture(name + "/");
            return furniture && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (Archive.isFurniture(name)) {
                return FileVisitResult.CONTINUE;
            }
            String why = attributes.isSymbolicLink() ? link(file) : refusal(file, attributes);
            if (why.isEmpty()) {
                files.put(name, file.toRealPath());
            } else {
                refused.put(name, why);
            }
            if (files.size() + refused.size() > MOST_FILES) {
                throw new IOException("文件夹里超过 " + MOST_FILES + " 个文件，请按子文件夹分批导入。");
            }
            return FileVisitResult.CONTINUE;
        }

        /** A folder that cannot be opened, or a file that went away meanwhile, keeps no other from being read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
            if (file.equals(root)) {
                throw trouble;
            }
            refused.put(name(file), "打不开，可能没有读取的权限。");
            return FileVisitResult.CONTINUE;
        }

        private String link(Path file) throws IOException {
            Path target;
            try {
                target = file.toRealPath();
            } catch (IOException leadsNowhere) {
                return "是一个链接，指向的文件不存在。";
            }
            if (!target.startsWith(root)) {
                return "是一个链接，指向文件夹以外，不读取。";
            }
            if (Files.isDirectory(target)) {
                return "是指向另一个子文件夹的链接，那里的文件已在原处读取。";
            }
            return refusal(target, Files.readAttributes(target, BasicFileAttributes.class));
        }

        private String refusal(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                return "不是普通文件，不读取。";
            }
            if (attributes.size() > largest) {
                return "超过 " + largest / (1024 * 1024) + " MB，不读取。";
            }
            if (!Files.isReadable(file)) {
                return "没有读取的权限。";
            }
            return name(file).matches("(?i).*\\.(zip|rar|7z|tar|gz|tgz)") ? "文件夹里的压缩包不展开，请先解压。" : "";
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
