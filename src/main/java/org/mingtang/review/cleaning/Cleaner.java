package org.mingtang.review.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.AttachmentCleaner;
import org.mingtang.review.HiddenContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a file's format by its bytes and has it cleaned; looking is cleaning without keeping the result. */
@Component
class Cleaner implements AttachmentCleaner {

    private static final Logger log = LoggerFactory.getLogger(Cleaner.class);

    private final VisibleText text = new VisibleText();

    @Override
    public List<HiddenContent> hidden(String name, Path file) {
        Taken taken = new Taken();
        try {
            clean(file, taken, false);
        } catch (IOException | RuntimeException e) {
            // What a library throws at a damaged or locked file depends on where it stumbles.
            log.debug("{} was not looked into", name, e);
            throw new UnlawfulAct("“" + name + "”打不开，可能已损坏或设有密码，没有检查隐藏内容。");
        }
        return taken.all();
    }

    @Override
    public Cleaned clean(String name, Path file) {
        Taken taken = new Taken();
        try {
            byte[] clean = clean(file, taken, true);
            byte[] content = clean == null || taken.isEmpty() ? Files.readAllBytes(file) : clean;
            if (!text.isKept(name, file, content, taken.isSeenByReaders())) {
                throw new UnlawfulAct("清理“" + name + "”会改变看得见的文字，没有清理。请用办公软件打开原稿，手工去掉隐藏内容。");
            }
            return new Cleaned(content, taken.removed(), taken.left());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            log.debug("{} was not cleaned", name, e);
            throw new UnlawfulAct("“" + name + "”打不开，可能已损坏或设有密码，没有清理。");
        }
    }

    private static byte @Nullable [] clean(Path file, Taken taken, boolean writing) throws IOException {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return office(file, taken, writing);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OldOfficeCleaning.clean(file, taken);
        }
        if (start.contains("%PDF-")) {
            return PdfCleaning.clean(file, taken, writing);
        }
        if (PictureCleaning.isJpeg(head) || PictureCleaning.isPng(head)) {
            return PictureCleaning.clean(Files.readAllBytes(file), taken);
        }
        return null;
    }

    private static byte @Nullable [] office(Path file, Taken taken, boolean writing) throws IOException {
        OfficeParts parts = OfficeParts.read(file);
        if (parts.has("OFD.xml")) {
            return new OfdCleaning(parts, taken).clean(writing);
        }
        if (!parts.has("[Content_Types].xml")) {
            return null;
        }
        if (parts.has("word/document.xml")) {
            new WordCleaning(parts, taken).clean();
        } else if (parts.has("xl/workbook.xml")) {
            new SheetCleaning(parts, taken).clean();
        } else if (parts.has("ppt/presentation.xml")) {
            new SlideCleaning(parts, taken).clean();
        }
        new OfficeCleaning(parts, taken).clean();
        parts.sweep();
        return writing ? parts.zip() : null;
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
