package org.mingtang.publication.history;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingtang.documents.StoredFileId;
import org.mingtang.publication.PastItem;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.CheckedDraft.Element;
import org.mingtang.review.DraftCheck;
import org.mingtang.review.Finding;
import org.mingtang.review.FindingKind;
import org.mingtang.review.HiddenContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds rows back that would make personal data or hidden content public; what was found is named, never quoted. */
@Component
class Disclosures {

    private static final Logger log = LoggerFactory.getLogger(Disclosures.class);
    private static final int PLACES = 3;
    private static final int LONGEST = 1000;

    private final DraftCheck check;

    Disclosures(DraftCheck check) {
        this.check = check;
    }

    /** The same rows in the same order; those that are refused anyway are not looked at. */
    List<Judged> held(List<Judged> rows) {
        return rows.stream().map(this::held).toList();
    }

    boolean personal(String words) {
        return !check.disclosing(
                        new CheckedDraft(words, "", null, null, null, null, "", List.of(), List.of(), false, ""))
                .isEmpty();
    }

    private Judged held(Judged row) {
        PastItem item = row.item();
        if (item == null) {
            return row;
        }
        try {
            List<Finding> found = check.disclosing(asked(item));
            return found.isEmpty() ? row : row.held(kinds(found), BatchRows.cut(told(item, found), LONGEST));
        } catch (RuntimeException unreadable) {
            // A broken file must not keep all other rows from being read.
            log.warn("历史信息 {} 没能检查", row.place(), unreadable);
            return row.held("未能检查", "没能检查有没有个人信息和隐藏内容，请打开核对。");
        }
    }

    private static CheckedDraft asked(PastItem item) {
        return new CheckedDraft(
                item.title(),
                item.docNumber() == null ? "" : item.docNumber(),
                item.formedOn(),
                null,
                null,
                null,
                item.body(),
                item.attachments().stream()
                        .map(each -> new CheckedDraft.Attachment(new StoredFileId(each.file()), each.name()))
                        .toList(),
                List.of(),
                false,
                "",
                List.of(new Element("docNumber", "文号", item.docNumber()), new Element("source", "来源", item.source())));
    }

    private static String kinds(List<Finding> found) {
        Set<FindingKind> kinds = new TreeSet<>();
        found.forEach(each -> kinds.add(each.kind()));
        return kinds.stream().map(FindingKind::label).collect(joining("、"));
    }

    /** E.g. 正文有身份证件号码 2 处（第 3、5 段）。附件“名单.docx”有批注 1 处。 */
    private static String told(PastItem item, List<Finding> found) {
        Map<String, List<Finding>> together = new LinkedHashMap<>();
        found.forEach(each -> together.computeIfAbsent(
                        place(item, each.part()) + "有" + what(each), none -> new ArrayList<>())
                .add(each));
        StringBuilder told = new StringBuilder();
        together.forEach((what, all) -> told.append(what)
                .append(" ")
                .append(all.size())
                .append(" 处")
                .append(paragraphs(all))
                .append("。"));
        return told.toString();
    }

    private static String what(Finding finding) {
        return finding.kind() == FindingKind.HIDDEN_CONTENT
                ? HiddenContent.Kind.valueOf(finding.code().split(":", 3)[1]).label()
                : finding.kind().label();
    }

    private static String place(PastItem item, String part) {
        return switch (part) {
            case "title" -> "标题";
            case "docNumber" -> "文号";
            case "source" -> "来源";
            case "body" -> "正文";
            default ->
                "附件“"
                        + item.attachments()
                                .get(Integer.parseInt(part.substring(part.indexOf(':') + 1)) - 1)
                                .name()
                        + "”";
        };
    }

    private static String paragraphs(List<Finding> found) {
        List<Integer> numbers = found.stream()
                .filter(each -> each.part().equals("body") || each.part().startsWith("attachment:"))
                .map(each -> each.paragraph() + 1)
                .filter(number -> number > 0)
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? ""
                : numbers.stream().limit(PLACES).map(String::valueOf).collect(joining("、", "（第 ", " 段"))
                        + (numbers.size() > PLACES ? "等）" : "）");
    }
}
