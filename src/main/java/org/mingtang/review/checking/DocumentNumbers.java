package org.mingtang.review.checking;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** The draft's own number, and numbers of other documents it cites (rule 6.2). */
final class DocumentNumbers implements PassageCheck {

    private static final Pattern CITED = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5])(?<![第字证用权])[\\[({【〖《〈「〔﹝]((?:19|20)\\d{2})[\\])}】〗》〉」〕﹞]\\s?第?0*([1-9]\\d{0,4})\\s?号(?![\\u4e00-\\u9fa5]*(?:楼|院|地块|线|机))");

    static List<Finding> of(CheckedDraft draft, Year now) {
        if (draft.docNumber().isBlank()) {
            return List.of();
        }
        DocumentNumber number = DocumentNumber.read(draft.docNumber(), now);
        if (number.right()) {
            return List.of();
        }
        return List.of(Finding.at(
                FindingKind.DOCUMENT_NUMBER,
                "document-number",
                Severity.REFUSE,
                "docNumber",
                0,
                draft.docNumber(),
                0,
                draft.docNumber().length(),
                String.join("", number.problems()),
                number.normalised()));
    }

    @Override
    public List<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        for (Matcher m = CITED.matcher(passage.plain()); m.find(); ) {
            String right = "〔" + m.group(1) + "〕" + m.group(2) + "号";
            // Full-width digits are plain ones only to the search.
            String written = passage.text().substring(m.start(), m.end());
            if (!written.equals(right)) {
                found.add(passage.finding(
                        FindingKind.DOCUMENT_NUMBER,
                        "cited-number",
                        Severity.ADVICE,
                        m.start(),
                        m.end(),
                        "引用的发文字号写法不规范：年份用六角括号〔〕，序号不加“第”、不编虚位、不留空格。",
                        right));
            }
        }
        return found;
    }
}
