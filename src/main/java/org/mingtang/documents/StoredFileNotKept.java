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

    /** Whether making room on the disk would help. */
    public boolean diskIsFull() {
        return isFull(this);
    }

    /**
     * Whether a full disk or an exhausted quota is behind a failure.
     *
     * <p>The runtime tells it only by the system's own words.
     */
    public static boolean isFull(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof IOException
                    && (words.contains("no space left")
                            || words.contains("quota")
                            || words.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }
}
