package org.mingtang.review.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;

/**
 * doc and xls: properties and programs are taken out; what else is hidden is only told, since these formats cannot be
 * changed inside without risk to what is seen.
 */
final class OldOfficeCleaning {

    private OldOfficeCleaning() {}

    static byte[] clean(Path file, Taken taken) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            look(ole2.getRoot(), taken);
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true);
                POIFSFileSystem copy = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryNode root = ole2.getRoot();
            properties(root, taken);
            for (var entry : root) {
                boolean about = entry.getName().equals(SummaryInformation.DEFAULT_STREAM_NAME)
                        || entry.getName().equals(DocumentSummaryInformation.DEFAULT_STREAM_NAME);
                boolean program = entry.getName().matches("Macros|_VBA_PROJECT_CUR");
                if (program) {
                    taken.left(Kind.PROGRAM, "宏", "");
                }
                if (!about) {
                    EntryUtils.copyNodeRecursively(entry, copy.getRoot());
                }
            }
            copy.getRoot().setStorageClsid(root.getStorageClsid());
            copy.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void properties(DirectoryNode root, Taken taken) throws IOException {
        List<String> values = new ArrayList<>();
        for (String name :
                List.of(SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
            if (!root.hasEntryCaseInsensitive(name)) {
                continue;
            }
            try (DocumentInputStream in = root.createDocumentInputStream(name)) {
                PropertySet set = new PropertySet(in);
                if (set.isSummaryInformation()) {
                    SummaryInformation about = new SummaryInformation(set);
                    add(values, about.getAuthor(), about.getLastAuthor(), about.getTitle(), about.getSubject());
                    add(values, about.getComments(), about.getKeywords());
                } else if (set.isDocumentSummaryInformation()) {
                    DocumentSummaryInformation about = new DocumentSummaryInformation(set);
                    add(values, about.getCompany(), about.getManager(), about.getCategory());
                }
            } catch (HPSFException e) {
                throw new IOException(e);
            }
        }
        if (!values.isEmpty()) {
            taken.removed(Kind.PROPERTIES, "作者、单位等", String.join("；", values));
        }
    }

    private static void add(List<String> values, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                values.add(text.strip());
            }
        }
    }

    private static void look(DirectoryNode root, Taken taken) throws IOException {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            try (HWPFDocument word = new HWPFDocument(root)) {
                String comments = word.getCommentsRange().text();
                if (!comments.isBlank()) {
                    taken.left(Kind.COMMENTS, "批注，请另存为docx后清理", comments);
                }
                for (int i = 0; i < word.getRange().numCharacterRuns(); i++) {
                    var run = word.getRange().getCharacterRun(i);
                    if (run.isMarkedDeleted() || run.isMarkedInserted()) {
                        taken.left(Kind.CHANGES, "修订，请另存为docx后清理", run.text());
                    } else if (run.isVanished() && !run.text().isBlank()) {
                        taken.left(Kind.HIDDEN_TEXT, "隐藏文字，请另存为docx后清理", run.text());
                    }
                }
            }
        } else if (root.hasEntryCaseInsensitive("Workbook")) {
            try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
                for (int i = 0; i < book.getNumberOfSheets(); i++) {
                    if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                        taken.left(Kind.HIDDEN_SHEET, "工作表“" + book.getSheetName(i) + "”，请另存为xlsx后清理", "");
                    }
                    if (!book.getSheetAt(i).getCellComments().isEmpty()) {
                        taken.left(Kind.COMMENTS, "批注，请另存为xlsx后清理", "");
                    }
                }
            }
        }
    }
}
