package org.mingtang.request.redaction;

/** One way to read a file again. What is seen on the page counts where a place was blackened and the word stays elsewhere. */
public enum Route {
    PAGE_TEXT("页面文字（按绘制次序、按版面次序）", true),
    PLACES("遮盖处的文字", false),
    PIXELS("遮盖处的图片像素", false),
    LOOSE_DRAWINGS("没有放在页面上的图形对象", true),
    ANNOTATIONS("批注与表单", false),
    BOOKMARKS("书签与名称", false),
    STRUCTURE("结构标记与替代文字", false),
    LAYERS("图层", false),
    METADATA("文件属性", false),
    ATTACHMENTS("附件与嵌入对象", false),
    REVISIONS("修改前的版本", false),
    COMMENTS("批注、修订与人员", false),
    HIDDEN("隐藏的工作表、行、列与缓存", false),
    OFFICE_TEXT("办公软件提取的文字", true),
    PARTS("各部件的文字与属性", true),
    BYTES("逐字节（UTF-8、UTF-16、GB18030、十六进制等，含解开的数据）", true),
    OCR("图像识读", true);

    private final String label;
    private final boolean seen;

    Route(String label, boolean seen) {
        this.label = label;
        this.seen = seen;
    }

    public String label() {
        return label;
    }

    /** Whether it also reads what is meant to be seen. */
    boolean isSeen() {
        return seen;
    }
}
