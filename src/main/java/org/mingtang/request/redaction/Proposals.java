package org.mingtang.request.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.privacy.PersonalData;
import org.mingtang.privacy.PersonalDatum;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Element;

/**
 * Looks for personal data in a file and says where it stands.
 *
 * <p>Names of people are not found, nor is what stands in pictures: that is for the person who reads the file.
 */
public final class Proposals {

    static final String GROUND = "个人隐私";

    private Proposals() {}

    /** @throws UnlawfulAct where the file cannot be blackened at all */
    public static List<Proposal> of(byte[] file) {
        if (file.length > Redactor.LARGEST) {
            throw new UnlawfulAct("文件超过" + (Redactor.LARGEST >> 20) + "MB，没有查找。");
        }
        try {
            return switch (FileKind.of(file)) {
                case PDF -> PdfProposals.of(file);
                case PICTURE -> List.of();
                case WORD -> word(file);
                case WORKBOOK -> workbook(file);
                default -> throw new UnlawfulAct("只能在PDF、图片、Word（.docx）和Excel（.xlsx）文件里查找个人信息。");
            };
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            // What a library throws at a damaged file depends on where it stumbles.
            throw new UnlawfulAct("文件打不开，可能已损坏或设有密码，没有查找。");
        }
    }

    /** The paragraphs of a Word file as {@link Area.InParagraph} counts them. */
    public static List<String> paragraphs(byte[] word) {
        try {
            Parts parts = Parts.read(word);
            Element root = parts.xml(parts.main()).getDocumentElement();
            new WordStory(new Removals()).tidy(root);
            return new WordText(root).paragraphs();
        } catch (IOException e) {
            throw new UnlawfulAct("文件打不开，可能已损坏或设有密码。");
        }
    }

    private static List<Proposal> word(byte[] file) {
        List<Proposal> proposals = new ArrayList<>();
        List<String> paragraphs = paragraphs(file);
        for (int i = 0; i < paragraphs.size(); i++) {
            for (PersonalDatum each : PersonalData.in(paragraphs.get(i), "")) {
                Area area = new Area.InParagraph(i, each.from(), each.to(), GROUND);
                proposals.add(proposal(each, "正文第" + (i + 1) + "段", List.of(area)));
            }
        }
        return proposals;
    }

    private static List<Proposal> workbook(byte[] file) throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        Parts parts = Parts.read(file);
        Workbook book = Workbook.of(parts);
        for (Map.Entry<String, String> sheet : book.seen().entrySet()) {
            Element root = parts.xml(sheet.getValue()).getDocumentElement();
            Map<String, String> headings = new HashMap<>();
            for (SheetCells.Seen cell : new SheetCells(root, book, sheet.getKey(), new Removals()).seen()) {
                String column = cell.at().replaceAll("\\d", "");
                for (PersonalDatum each : PersonalData.in(cell.text(), headings.getOrDefault(column, ""))) {
                    Area area = new Area.InCell(sheet.getKey(), cell.at(), GROUND);
                    proposals.add(proposal(each, sheet.getKey() + "!" + cell.at(), List.of(area)));
                }
                if (!cell.text().isBlank()) {
                    headings.putIfAbsent(column, cell.text());
                }
            }
        }
        return proposals;
    }

    static Proposal proposal(PersonalDatum datum, String place, List<Area> areas) {
        return new Proposal(datum.kind().label(), datum.sure(), datum.message(), datum.masked(), place, areas);
    }
}
