package org.mingtang.review.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.mingtang.review.HiddenContent;

/** What an attachment says, for the checks of text, and what it hides. */
final class AttachmentCheck {

    private static final int LONGEST_EXAMPLE = 40;
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "mp4", "mp3");
    private static final Set<String> SEVERAL = Set.of("zip", "pptx");

    private final DocumentReader reader = new DocumentReader();
    private final AttachmentCleaner cleaner;

    AttachmentCheck(AttachmentCleaner cleaner) {
        this.cleaner = cleaner;
    }

    List<Finding> hidden(String part, String name, Path file) {
        List<Finding> found = new ArrayList<>();
        List<HiddenContent> contents;
        try {
            contents = cleaner.hidden(name, file);
        } catch (UnlawfulAct e) {
            return List.of(Finding.inFile(
                    FindingKind.UNREADABLE_ATTACHMENT,
                    "hidden-unread",
                    Severity.WARN,
                    part,
                    hash(file),
                    name,
                    String.valueOf(e.getMessage())));
        }
        for (HiddenContent each : contents) {
            String example = each.example().length() > LONGEST_EXAMPLE
                    ? each.example().substring(0, LONGEST_EXAMPLE) + "…"
                    : each.example();
            found.add(Finding.inFile(
                    FindingKind.HIDDEN_CONTENT,
                    "hidden:" + each.kind() + ":" + each.where(),
                    severity(each.kind()),
                    part,
                    hash(file),
                    example,
                    "附件“%s”含有%s（%s），公开后别人可以看到。%s".formatted(name, each.kind().label(), each.where(), advice(each))));
        }
        return found;
    }

    private static Severity severity(HiddenContent.Kind kind) {
        return switch (kind) {
            case PROPERTIES, CAMERA -> Severity.WARN;
            case RECOGNISED_TEXT -> Severity.ADVICE;
            default -> Severity.REFUSE;
        };
    }

    private static String advice(HiddenContent content) {
        if (content.kind() == HiddenContent.Kind.RECOGNISED_TEXT) {
            return "请核对其中没有图片上已涂去的内容。";
        }
        return content.byHand() ? "不能自动清理，请在原稿里去掉后重新上传。" : "可换用清理后的副本。";
    }

    /** Paragraphs and cells, numbered on; an attachment that cannot be read adds a finding that says so. */
    List<Passage> passages(String part, String name, Path file, List<Finding> found) {
        String kind = name.toLowerCase(Locale.ROOT).replaceAll(".*\\.", "");
        if (PICTURES.contains(kind)) {
            found.add(unread(part, name, file, Severity.ADVICE, "请查看图片、音像里没有不应公开的内容。"));
            return List.of();
        }
        if (SEVERAL.contains(kind)) {
            found.add(unread(part, name, file, Severity.WARN, "压缩包里的文件和演示文稿的文字请逐一核对，或者拆开后分别上传。"));
            return List.of();
        }
        try {
            return passages(part, reader.read(name, file));
        } catch (UnreadableDocument e) {
            found.add(unread(part, name, file, Severity.ADVICE, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static Finding unread(String part, String name, Path file, Severity severity, String why) {
        return Finding.inFile(
                FindingKind.UNREADABLE_ATTACHMENT,
                "unreadable",
                severity,
                part,
                hash(file),
                name,
                "附件“" + name + "”的文字没有检查：" + why);
    }

    /** Stored files are named by their hash. */
    private static String hash(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Passage> passages(String part, SourceDocument document) {
        List<Passage> passages = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                passages.add(Passage.of(part, passages.size(), paragraph.text(), ""));
            } else if (block instanceof Grid grid) {
                for (Cell cell : grid.cells()) {
                    passages.add(Passage.of(part, passages.size(), cell.text(), heading(grid, cell)));
                }
            }
        }
        return passages;
    }

    /** The nearest cells above in the first three rows: tables often begin with a title over all columns. */
    private static String heading(Grid grid, Cell below) {
        StringBuilder heading = new StringBuilder();
        for (Cell cell : grid.cells()) {
            boolean above = cell.row() < Math.min(3, below.row()) && cell.text().length() < 20;
            if (above && cell.column() <= below.column() && below.column() < cell.column() + cell.columnSpan()) {
                heading.append(cell.text());
            }
        }
        return heading.toString();
    }
}
