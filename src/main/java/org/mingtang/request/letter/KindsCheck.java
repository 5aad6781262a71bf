package org.mingtang.request.letter;

import static org.mingtang.request.letter.LetterFinding.blocking;
import static org.mingtang.request.letter.LetterFinding.warning;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Content;
import org.mingtang.request.Outcome;
import org.mingtang.request.letter.LetterFinding.Kind;

/** What single grounds and letters must or must not say. */
final class KindsCheck {

    private static final List<String> INTERNAL = List.of("人事管理", "后勤管理", "内部工作流程");
    private static final List<String> PROCESS = List.of("讨论记录", "过程稿", "磋商信函", "请示报告");

    private static final Pattern WHY_AGAINST = Pattern.compile("公共利益|理由.{0,6}不合理|没有合理理由|不属于合理理由");

    private KindsCheck() {}

    static void check(LetterFacts facts, List<LetterFinding> found) {
        ground(Outcome.INTERNAL_AFFAIRS, facts.words().get(Field.INTERNAL_AFFAIR), found);
        ground(Outcome.PROCESS_INFORMATION, facts.words().get(Field.PROCESS_KIND), found);
        ground(Outcome.BARRED_BY_LAW, facts.words().get(Field.PROVISION), found);
        for (WithheldPart part : facts.withheld()) {
            ground(part.ground(), part.detail(), found);
        }
    }

    private static void ground(Outcome ground, @Nullable String detail, List<LetterFinding> found) {
        if (detail == null) {
            return;
        }
        if (ground == Outcome.INTERNAL_AFFAIRS && INTERNAL.stream().noneMatch(detail::contains)) {
            found.add(blocking(Kind.CONTENT, "内部事务信息" + Content.INTERNAL_AFFAIR.label() + "，应当写明（第十六条第一款）。"));
        } else if (ground == Outcome.PROCESS_INFORMATION && PROCESS.stream().noneMatch(detail::contains)) {
            found.add(blocking(Kind.CONTENT, "过程性信息" + Content.PROCESS_KIND.label() + "，应当写明（第十六条第二款）。"));
        } else if (ground == Outcome.BARRED_BY_LAW && !detail.contains("《")) {
            found.add(blocking(Kind.CONTENT, "应当写明禁止公开的法律、行政法规的名称和具体条款（第十四条）。"));
        } else if (ground == Outcome.BARRED_BY_LAW && detail.matches(".*(办法|规定|细则|通知|意见)》.*")) {
            found.add(warning(Kind.CONTENT, "只有法律、行政法规可以禁止公开，规章和文件不可以，请核实：" + detail + "。"));
        }
    }

    static void wording(Letter letter, LetterFacts facts, LetterContext context, List<LetterFinding> found) {
        String body = letter.body();
        switch (facts.kind()) {
            case THIRD_PARTY_CONSULTATION -> {
                if (body.contains("视为同意")) {
                    found.add(blocking(Kind.WORDING, "第三方逾期不答复的，由本机关决定是否公开，不得视为同意（第三十二条）。"));
                }
                opinionDays(body, facts, found);
            }
            case CO_AUTHOR_CONSULTATION -> {
                if (!body.contains("视为同意公开")) {
                    found.add(blocking(Kind.WORDING, "应当写明逾期未提出意见的视为同意公开（第三十四条）。"));
                }
                opinionDays(body, facts, found);
            }
            case CORRECTION -> must(body, "视为放弃申请", "应当写明逾期不补正的后果（第三十条）。", found);
            case RELEASE_TO_THIRD_PARTY -> {
                if (!WHY_AGAINST
                        .matcher(facts.words().getOrDefault(Field.REASONS, ""))
                        .find()) {
                    found.add(blocking(Kind.CONTENT, "理由应当写明不公开会对公共利益造成怎样的重大影响，或者第三方的理由为什么不合理（第三十二条）。"));
                }
            }
            case FEE_NOTICE -> fee(body, facts, context, found);
            default -> {}
        }
    }

    private static void opinionDays(String body, LetterFacts facts, List<LetterFinding> found) {
        int days = LetterPeriods.on(facts.date()).opinion();
        must(body, days + "个工作日", "应当写明在" + days + "个工作日内提出意见。", found);
    }

    private static void fee(String body, LetterFacts facts, LetterContext context, List<LetterFinding> found) {
        int days = LetterPeriods.on(facts.date()).payment();
        must(body, days + "个工作日", "应当写明在" + days + "个工作日内缴费（国办函〔2020〕109号第六条）。", found);
        must(body, "视为放弃申请", "应当写明逾期不缴费的后果（国办函〔2020〕109号第六条）。", found);
        String standard = facts.words().getOrDefault(Field.FEE_STANDARD, "");
        if (standard.contains("按件") && standard.contains("按量")) {
            found.add(blocking(Kind.CONTENT, "同一申请只能按件或者按量计收，不能同时适用（国办函〔2020〕109号第三条）。"));
        }
        if (standard.contains("按量") && context.intended() == Outcome.ALREADY_PUBLIC) {
            found.add(blocking(Kind.CONTENT, "只告知已公开信息的获取方式、途径的，不得按量计收（国办函〔2020〕109号第五条）。"));
        }
    }

    private static void must(String body, String words, String sentence, List<LetterFinding> found) {
        if (!body.contains(words)) {
            found.add(blocking(Kind.WORDING, sentence));
        }
    }
}
