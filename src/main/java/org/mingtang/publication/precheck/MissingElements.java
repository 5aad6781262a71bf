package org.mingtang.publication.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.review.CheckedDraft.Element;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.springframework.stereotype.Component;

/**
 * What a policy document must have by its kind, and what the policy library would like it to have. What no draft can be
 * kept without, and its day, is asked for by the form itself.
 */
@Component
class MissingElements {

    /** So many earlier documents tell whether a unit numbers them. */
    private static final int LOOKED_AT = 20;

    /** （2024年5月6日云麓市人民政府令第12号公布　自2024年7月1日起施行） */
    private static final Pattern HEAD_NOTE =
            Pattern.compile("[（(]\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[^）)]{0,200}(公布|发布|通过|修订|修正)");

    private final Items items;

    MissingElements(Items items) {
        this.items = items;
    }

    /** What law asks for: the number of a normative document (国办发〔2018〕37号), number and day of effect of a rule. */
    static List<Element> required(ManuscriptFields fields) {
        Element number = new Element("docNumber", "发文字号", fields.docNumber());
        return switch (fields.kind()) {
            case NORMATIVE_DOCUMENT -> List.of(number);
            // 规章制定程序条例第三十条: the order says both.
            case RULE ->
                List.of(
                        new Element("docNumber", "令号”或者正文开头的“题注", order(fields)),
                        new Element(
                                "effectiveFrom",
                                "施行日期",
                                fields.effectiveFrom() == null
                                        ? null
                                        : fields.effectiveFrom().toString()));
            default -> List.of();
        };
    }

    /** What no law asks for; it holds nothing back. */
    List<Finding> advised(ManuscriptView draft) {
        ManuscriptFields fields = draft.fields();
        List<Finding> missing = new ArrayList<>();
        if (!fields.kind().isPolicy()) {
            return missing;
        }
        if (fields.kind() == ItemKind.OTHER_POLICY && blank(fields.docNumber()) && numbers(draft.unit())) {
            missing.add(advice("docNumber", "没有发文字号；本单位以前发布的政策文件有文号，请核对。"));
        }
        if (fields.kind() != ItemKind.RULE && fields.effectiveFrom() == null) {
            missing.add(advice("effectiveFrom", "没有施行日期，按公布即施行推算效力；正文另有规定的，请补填。"));
        }
        if (blank(fields.theme())) {
            missing.add(advice("theme", "没有主题分类，在政策文件库里按主题找不到，请补选。"));
        }
        return missing;
    }

    private static @Nullable String order(ManuscriptFields fields) {
        if (!blank(fields.docNumber())) {
            return fields.docNumber();
        }
        Matcher headNote = HEAD_NOTE.matcher(BodyHtml.text(fields.body()));
        return headNote.find() ? headNote.group() : null;
    }

    private boolean numbers(UUID unit) {
        ItemFilter earlier = ItemFilter.ALL.ofUnits(List.of(unit)).ofKind(ItemKind.OTHER_POLICY);
        return items.list(earlier, LOOKED_AT, 0).stream().anyMatch(line -> !blank(line.docNumber()));
    }

    private static Finding advice(String part, String message) {
        return Finding.whole(FindingKind.MISSING_ELEMENT, "missing:" + part, Severity.ADVICE, part, "", message);
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
