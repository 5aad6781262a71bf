package org.mingtang.review;

/**
 * Something in a file that readers do not see and that may tell what should not be told.
 *
 * @param where in the office's words, e.g. 工作表“底数”
 * @param example the first words of it; empty where there are none
 * @param byHand whether a cleaned copy still holds it, so that somebody has to take it out of the original
 */
public record HiddenContent(Kind kind, String where, String example, boolean byHand) {

    /** The kinds met in office files, PDF and pictures. */
    public enum Kind {
        PROPERTIES("文档属性"),
        TEMPLATE("模板路径"),
        COMMENTS("批注"),
        CHANGES("修订痕迹"),
        HIDDEN_TEXT("隐藏文字"),
        RECOGNISED_TEXT("扫描件的识别文字"),
        HIDDEN_SHEET("隐藏工作表"),
        HIDDEN_SLIDE("隐藏的幻灯片"),
        NOTES("演讲者备注"),
        OFF_PAGE("页面之外的内容"),
        HIDDEN_CELLS("隐藏的行或列"),
        OUTSIDE_LINKS("外部数据引用"),
        CACHED_DATA("数据透视表缓存"),
        EMBEDDED_FILE("嵌入的文件"),
        PROGRAM("宏或脚本"),
        HIDDEN_LAYER("隐藏图层"),
        EARLIER_VERSION("文件的旧版本"),
        POSITION("拍摄位置"),
        CAMERA("拍摄信息");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
