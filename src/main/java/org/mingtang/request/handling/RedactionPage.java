package org.mingtang.request.handling;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestRedactions.Draft;
import org.mingtang.request.RequestRedactions.Opened;
import org.mingtang.request.RequestView;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;
import org.mingtang.request.redaction.Proposal;

/**
 * A file on the desk in which something is to be blackened.
 *
 * @param form what is marked so far
 * @param from the first page, paragraph or line that is shown, from 1
 * @param wrong why it could not be made like that; empty at first
 */
public record RedactionPage(RequestView request, Opened opened, RedactionForm form, int from, List<String> wrong) {

    /** Pages at once: each is drawn by the server. */
    static final int PAGES = 4;

    static final int LINES = 80;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A rectangle over a page's picture.
     *
     * @param at where it lies, in points of the page
     * @param picked false for a proposal that nobody took yet
     * @param row of the form, -1 for a proposal
     */
    public record Box(Area.OnPage at, String label, boolean picked, int row, String mark) {}

    /** Cells of a sheet that stand in one line. */
    public record Line(String sheet, String number, List<FileView.Cell> cells) {}

    public String here() {
        return "/desk/requests/" + request.id() + "/files/" + file().id() + "/redaction";
    }

    public String back() {
        return "/desk/requests/" + request.id();
    }

    public RequestFile file() {
        return opened.file();
    }

    public List<Proposal> proposals() {
        return opened.proposals();
    }

    public FileView view() {
        return opened.view();
    }

    public long revision() {
        return opened.draft().map(Draft::revision).orElse(0L);
    }

    /** Who kept the draft and when; empty where there is none. */
    public String kept() {
        return opened.draft()
                .map(draft -> draft.name() + "保存于 " + draft.at().format(MINUTE))
                .orElse("");
    }

    public boolean isPdf() {
        return kind() == MarkedPlace.PAGE;
    }

    public boolean isWord() {
        return kind() == MarkedPlace.PARAGRAPH;
    }

    MarkedPlace kind() {
        return MarkedPlace.of(view());
    }

    /** Sent back with the form, so that it is read without opening the file. */
    public String kindName() {
        return kind().name();
    }

    public List<String> fields() {
        return kind().fields();
    }

    public static String label(String field) {
        return switch (field) {
            case "page" -> "页";
            case "left" -> "左";
            case "top" -> "上";
            case "width" -> "宽";
            case "height" -> "高";
            case "paragraph" -> "段";
            case "from" -> "从第几字";
            case "words" -> "文字（不填为整段）";
            case "sheet" -> "工作表";
            default -> "单元格";
        };
    }

    /** The rows marked so far, and one to fill in. */
    public List<Map<String, String>> rows() {
        var rows = new ArrayList<>(form.rows());
        rows.add(Map.of());
        return rows;
    }

    public String mark(Proposal proposal) {
        return RedactionForm.mark(proposal);
    }

    public boolean isPicked(Proposal proposal) {
        return form.picked().contains(mark(proposal));
    }

    public List<String> grounds() {
        return RedactionForm.GROUNDS;
    }

    /** How many pages, paragraphs or lines there are, and how many are shown at once. */
    public int all() {
        return isPdf() ? view().pages().size() : isWord() ? view().paragraphs().size() : lines().size();
    }

    public int atOnce() {
        return isPdf() ? PAGES : LINES;
    }

    public int first() {
        return Math.max(1, Math.min(from, Math.max(1, all())));
    }

    public int last() {
        return Math.min(all(), first() + atOnce() - 1);
    }

    public List<Line> shownLines() {
        return lines().subList(first() - 1, last());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (FileView.Sheet sheet : view().sheets()) {
            Map<String, List<FileView.Cell>> byRow = new LinkedHashMap<>();
            sheet.cells()
                    .forEach(cell -> byRow.computeIfAbsent(cell.at().replaceAll("\\D", ""), row -> new ArrayList<>())
                            .add(cell));
            byRow.forEach((number, cells) -> lines.add(new Line(sheet.name(), number, cells)));
        }
        return lines;
    }

    /** Whether a paragraph or cell is in a row already. */
    public boolean isMarked(String sheetOrParagraph, String cell) {
        return form.rows().stream()
                .anyMatch(row -> isWord()
                        ? sheetOrParagraph.equals(row.get("paragraph"))
                        : sheetOrParagraph.equals(row.get("sheet")) && cell.equals(row.get("cell")));
    }

    /** What is drawn over a page: proposals first, then what was marked by hand. */
    public List<Box> boxes(int page) {
        List<Box> boxes = new ArrayList<>();
        for (Proposal proposal : proposals()) {
            proposal.areas()
                    .forEach(area -> add(boxes, area, page, proposal.label(), isPicked(proposal), -1, mark(proposal)));
        }
        for (int i = 0; i < form.rows().size(); i++) {
            try {
                for (Area area : kind().areas(form.rows().get(i), view())) {
                    add(boxes, area, page, "第 " + (i + 1) + " 处 " + area.ground(), true, i, "");
                }
            } catch (UnlawfulAct unfinished) {
                // Half a row has no place on the page yet.
                continue;
            }
        }
        return boxes;
    }

    private void add(List<Box> boxes, Area area, int page, String label, boolean picked, int row, String mark) {
        if (area instanceof Area.OnPage at
                && at.page() == page
                && page <= view().pages().size()) {
            boxes.add(new Box(at, label, picked, row, mark));
        }
    }
}
