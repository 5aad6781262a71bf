package org.mingtang.request.redaction;

/** What a relation that is not carried on led to, in an office's words. */
final class LeftOut {

    private LeftOut() {}

    static String label(Parts.Relation relation) {
        String kind = relation.type().substring(relation.type().lastIndexOf('/') + 1);
        return switch (kind) {
            case "comments",
                    "commentsExtended",
                    "commentsIds",
                    "commentsExtensible",
                    "people",
                    "threadedComment",
                    "person",
                    "vmlDrawing" -> "批注";
            case "core-properties", "extended-properties", "custom-properties", "metadata/core-properties" -> "文件属性";
            case "thumbnail" -> "缩略图";
            case "customXml", "customXmlProps" -> "自定义XML数据";
            case "glossaryDocument" -> "文档部件";
            case "package", "oleObject", "control", "aFChunk", "subDocument" -> "嵌入对象";
            case "vbaProject", "wordVbaData", "xlMacrosheet" -> "宏";
            case "hyperlink" -> "超链接地址";
            case "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData" -> "模板与邮件合并数据";
            case "pivotTable", "pivotCacheDefinition", "pivotCacheRecords" -> "数据透视表及其缓存";
            case "externalLink", "externalLinkPath" -> "外部链接缓存";
            case "connections", "queryTable" -> "数据连接";
            case "printerSettings" -> "打印机设置";
            case "image" -> "不能重画或没有用到的图片";
            case "worksheet", "chartsheet", "dialogsheet" -> "隐藏的工作表";
            case "sharedStrings" -> "共享字符串表";
            case "calcChain" -> "计算链";
            case "table" -> "表格对象";
            case "font" -> "嵌入字体";
            default -> "其他部件";
        };
    }
}
