package org.mingtang.documents;

import org.jspecify.annotations.Nullable;

/** Why a file cannot be read: each reason is one sentence that says what is wrong and what to do. */
enum UnreadableReason {
    EMPTY("文件“%s”是空的，请重新导出后再上传。"),
    NO_CONTENT("文件“%s”里没有文字和表格，请检查是否传错了文件。"),
    TOO_BIG("文件“%s”超过100MB，请删去图片或拆分后再上传。"),
    TOO_MUCH_CONTENT("文件“%s”展开后内容过大，请删去无关内容或拆分后再上传。"),
    TOO_MANY_PAGES("文件“%s”超过1000页，请拆分后再上传。"),
    TABLE_TOO_BIG("文件“%s”中有表格超出可读范围（20000行、1000列），请删去远处多余的内容或拆分后再上传。"),
    TOO_SLOW("文件“%s”过于复杂，在限定时间内没有读完，请简化或拆分后再上传。"),
    ENCRYPTED("文件“%s”设有密码，请取消密码保护后再上传。"),
    DAMAGED("文件“%s”已损坏或不完整，请用办公软件打开并另存一份后再上传。"),
    SCANNED("文件“%s”只有图片、没有文字，请上传电子原件（如 Word 或由 Word 导出的 PDF）。"),
    NO_CHARACTER_MAP("文件“%s”中的文字缺少编码、无法识别，请上传原来的 Word 文件。"),
    OLD_FORMAT("文件“%s”的格式太旧或不通用，请用办公软件另存为 docx 或 xlsx 后再上传。"),
    UNKNOWN("不能读取文件“%s”，可读的格式有：Word（docx、doc、wps）、Excel（xlsx、xls）、PDF、OFD、HTML 和 TXT。"),
    ARCHIVE("文件“%s”是压缩包，请解压后上传其中的 Word、Excel、PDF、OFD、HTML 或 TXT 文件。");

    private static final int LONGEST_NAME = 100;

    private final String sentence;

    UnreadableReason(String sentence) {
        this.sentence = sentence;
    }

    UnreadableDocument of(String name) {
        return of(name, null);
    }

    UnreadableDocument of(String name, @Nullable Throwable cause) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        String message = sentence.formatted(shown.strip());
        return cause == null ? new UnreadableDocument(message) : new UnreadableDocument(message, cause);
    }

    /** A reason on its way to the face, which knows the file's name. */
    Found found() {
        return new Found(this, null);
    }

    Found found(Throwable cause) {
        return new Found(this, cause);
    }

    /** Carries a reason out of a reader, whatever library frames lie between. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final UnreadableReason reason;

        private Found(UnreadableReason reason, @Nullable Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        UnreadableReason reason() {
            return reason;
        }
    }
}
