package org.mingtang.request.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingtang.procedure.UnlawfulAct;

/**
 * What a person sees of a file, so that places can be marked in it as an {@link Area} counts them; one of the lists is
 * filled.
 *
 * @param pages of a PDF or a scanned picture
 * @param paragraphs of a Word file's body
 * @param sheets of a workbook, without hidden ones
 */
public record FileView(List<Page> pages, List<String> paragraphs, List<Sheet> sheets) {

    /** Enough to read small print on a wide screen. */
    private static final double WIDEST = 1400;

    private static final double MOST_PIXELS = 3_000_000;

    /** A page as shown, in points. */
    public record Page(double width, double height) {}

    public record Sheet(String name, List<Cell> cells) {}

    /** A cell that is seen, e.g. B7. */
    public record Cell(String at, String text) {}

    public FileView {
        pages = List.copyOf(pages);
        paragraphs = List.copyOf(paragraphs);
        sheets = List.copyOf(sheets);
    }

    /** @throws UnlawfulAct where the file cannot be blackened at all */
    public static FileView of(byte[] file) {
        return opened(() -> switch (FileKind.of(file)) {
            case PDF, PICTURE -> new FileView(pages(Scans.asPdf(file)), List.of(), List.of());
            case WORD -> new FileView(List.of(), Proposals.paragraphs(file), List.of());
            case WORKBOOK -> new FileView(List.of(), List.of(), sheets(file));
            default -> throw new UnlawfulAct("只能遮盖PDF、图片、Word（.docx）和Excel（.xlsx）文件，请转换格式后再办。");
        });
    }

    /**
     * One page as a png.
     *
     * @param page from 1
     * @throws UnlawfulAct where there is no such page, or it cannot be drawn
     */
    public static byte[] picture(byte[] file, int page) {
        return opened(() -> {
            byte[] pdf = Scans.asPdf(file);
            if (FileKind.of(pdf) != FileKind.PDF) {
                throw new UnlawfulAct("只有PDF和图片有页面图。");
            }
            RawStreams.each(pdf, body -> {});
            try (PDDocument document = Loader.loadPDF(pdf)) {
                if (page < 1 || page > document.getNumberOfPages()) {
                    throw new UnlawfulAct("文件只有" + document.getNumberOfPages() + "页，没有第" + page + "页。");
                }
                return png(draw(document, page));
            }
        });
    }

    private static BufferedImage draw(PDDocument document, int page) throws IOException {
        PageFrame frame = PageFrame.of(document.getPage(page - 1));
        double scale = Math.min(
                WIDEST / Math.max(1, frame.width()),
                Math.sqrt(MOST_PIXELS / Math.max(1, frame.width() * frame.height())));
        PDFRenderer renderer = new PDFRenderer(document);
        // A scan of hundreds of dots an inch need not lie in memory whole to be shown small.
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static List<Page> pages(byte[] pdf) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PageFrame frame = PageFrame.of(page);
                pages.add(new Page(frame.width(), frame.height()));
            }
        }
        return pages;
    }

    private static List<Sheet> sheets(byte[] file) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Parts parts = Parts.read(file);
        Workbook book = Workbook.of(parts);
        for (Map.Entry<String, String> sheet : book.seen().entrySet()) {
            var root = parts.xml(sheet.getValue()).getDocumentElement();
            List<Cell> cells = new SheetCells(root, book, sheet.getKey(), new Removals())
                    .seen().stream()
                            .filter(cell -> !cell.text().isBlank())
                            .map(cell -> new Cell(cell.at(), cell.text()))
                            .toList();
            sheets.add(new Sheet(sheet.getKey(), cells));
        }
        return sheets;
    }

    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T opened(Opening<T> opening) {
        try {
            return opening.open();
        } catch (InvalidPasswordException e) {
            throw new UnlawfulAct("PDF设有打开密码，请先去掉密码再遮盖。");
        } catch (UnlawfulAct e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What a library throws at a damaged file depends on where it stumbles.
            throw new UnlawfulAct("文件打不开，可能已损坏或设有密码，不能显示。");
        }
    }
}
