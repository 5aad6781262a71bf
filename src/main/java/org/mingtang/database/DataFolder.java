package org.mingtang.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with this installation's data, held by one running program at a time. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or says that another program holds it. */
    static DataFolder taken(Path folder) {
        try {
            // Before Java 20 createDirectories refuses a link to a folder.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(
                    folder.resolve("mingtang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailable(
                        "数据目录 " + folder.toAbsolutePath() + " 正被另一个明堂程序使用。请先停止它,或用 MINGTANG_DATA 指定别的目录。");
            }
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "数据目录 " + folder.toAbsolutePath() + " 无法建立或写入。请检查路径、权限和磁盘空间,或用 MINGTANG_DATA 指定别的目录。", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
