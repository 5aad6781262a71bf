package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingtang.documents.SourceDocument;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Table;

/** Reads a task table out of a document's neutral structure. */
public final class PlanReader {

    private static final Pattern FIRST_LEADS = Pattern.compile(
            "(?:第一个?|首个?|排在?(?:第一|首)位?|列在?(?:第一|首)位?|排名第一|首位|第一位|排列第一|居首)[^。；\\n]{0,14}(?:牵头|主办|主要责任)|(?:牵头|主办)(?:单位|部门|科室)?[^。；\\n]{0,6}(?:排|列)(?:在|名)?(?:第一|首)");

    private static final int MOST_OF_A_LETTER = 2;
    private static final int LEAST_ROWS = 5;

    /** Returns what was read; a document without tasks gives a plan with an empty list, never an exception. */
    public ReadPlan read(SourceDocument document) {
        List<Section> sections = Layout.of(document);
        List<Draft> drafts = drafts(sections);
        Head head = Head.read(sections, drafts);
        TaskBuilder builder = new TaskBuilder(head.deadlineYear(), firstLeads(sections));
        List<ReadTask> tasks = drafts.stream()
                .filter(draft -> !Text.isBlank(draft.requirement()))
                .map(builder::task)
                .toList();
        Map<String, Doubt> doubts = new LinkedHashMap<>(head.doubts());
        return new ReadPlan(
                document.name(),
                head.title(),
                head.issuer(),
                head.docNumber(),
                head.issuedOn(),
                head.year(),
                head.level(),
                tasks,
                doubts);
    }

    private static List<Draft> drafts(List<Section> sections) {
        List<Draft> drafts = new ArrayList<>();
        HeadingStack headings = new HeadingStack();
        TableReader tables = new TableReader(headings);
        int letter = 0;
        for (Section section : sections) {
            if (section instanceof Table table) {
                List<Draft> rows = tables.read(table);
                if (drafts.size() == letter && letter <= MOST_OF_A_LETTER && rows.size() >= LEAST_ROWS) {
                    drafts.clear(); // sentences of the letter before the table (labelling rule 3)
                }
                drafts.addAll(rows);
                letter = -1;
            } else if (section instanceof Lines lines) {
                drafts.addAll(ProseReader.read(lines.lines()));
                letter = letter < 0 ? letter : drafts.size();
                TableLead.read(lines.lines(), headings, tables);
            }
        }
        return drafts;
    }

    private static boolean firstLeads(List<Section> sections) {
        for (Section section : sections) {
            boolean says = section instanceof Lines lines
                    ? lines.lines().stream().map(Line::text).anyMatch(text -> Text.matches(FIRST_LEADS, text))
                    : section instanceof Table table
                            && table.rows().stream()
                                    .anyMatch(row -> row.filled().stream()
                                            .anyMatch(text -> text.length() < 60 && Text.matches(FIRST_LEADS, text)));
            if (says) {
                return true;
            }
        }
        return false;
    }
}
