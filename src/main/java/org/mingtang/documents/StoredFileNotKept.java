package org.mingtang.documents;

import java.io.IOException;
import java.util.Locale;

/** A file could not be kept or found on disk; the message is a sentence a clerk can act on. */
public class StoredFileNotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoredFileNotKept(String message, Throwable cause) {
        super(message, cause);
    }

    static StoredFileNotKept of(String name, IOException cause) {
        return new StoredFileNotKept(
                isFull(cause)
                        ? "服务器磁盘已满，文件“" + name + "”没有保存，其他内容不受影响。请联系系统管理员清理磁盘后重新上传。"
                        : "文件“" + name + "”没有保存，其他内容不受影响。请重新上传；仍不成功时联系系统管理员。",
                cause);
    }

    /** The runtime tells a full disk or an exhausted quota only by the system's own words. */
    private static boolean isFull(IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("quota") || words.contains("not enough space");
    }
}
