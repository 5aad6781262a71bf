package org.mingtang.request;

import static org.mingtang.request.Remedy.FREE_CHOICE;
import static org.mingtang.request.Remedy.NONE;
import static org.mingtang.request.Remedy.RECONSIDERATION_FIRST;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request can end (政府信息公开条例; rows of the annual report by 国办公开办函〔2021〕30号): the one table that
 * letters, remedies and statistics follow.
 */
public enum Outcome {
    ALREADY_PUBLIC("A1", "已主动公开", "第三十六条第一项", ResultRow.DISCLOSED, FREE_CHOICE, Content.WAY_AND_ROUTE),
    DISCLOSED("A2", "予以公开", "第三十六条第二项", ResultRow.DISCLOSED, FREE_CHOICE, Content.INFORMATION),
    /** Counted as partial only; its remedy comes from the grounds of what is withheld. */
    PARTLY_DISCLOSED(
            "A3",
            "部分公开",
            "第三十七条",
            ResultRow.PARTLY_DISCLOSED,
            null,
            Content.INFORMATION,
            Content.REASONS_FOR_EACH_PART),
    STATE_SECRET("B1", "属于国家秘密", "第十四条、第三十六条第三项", ResultRow.STATE_SECRET, RECONSIDERATION_FIRST, Content.REASONS),
    BARRED_BY_LAW(
            "B2",
            "法律、行政法规禁止公开",
            "第十四条、第三十六条第三项",
            ResultRow.BARRED_BY_LAW,
            RECONSIDERATION_FIRST,
            Content.REASONS,
            Content.PROVISION),
    ENDANGERS_SECURITY(
            "B3",
            "可能危及国家安全、公共安全、经济安全、社会稳定",
            "第十四条、第三十六条第三项",
            ResultRow.ENDANGERS_SECURITY,
            RECONSIDERATION_FIRST,
            Content.REASONS),
    THIRD_PARTY_RIGHTS(
            "B4",
            "损害第三方合法权益",
            "第十五条、第三十二条、第三十六条第三项",
            ResultRow.THIRD_PARTY_RIGHTS,
            RECONSIDERATION_FIRST,
            Content.REASONS,
            Content.CONSULTATION),
    INTERNAL_AFFAIRS(
            "B5",
            "内部事务信息",
            "第十六条第一款、第三十六条第三项",
            ResultRow.INTERNAL_AFFAIRS,
            RECONSIDERATION_FIRST,
            Content.REASONS,
            Content.INTERNAL_AFFAIR),
    PROCESS_INFORMATION(
            "B6",
            "过程性信息",
            "第十六条第二款、第三十六条第三项",
            ResultRow.PROCESS_INFORMATION,
            RECONSIDERATION_FIRST,
            Content.REASONS,
            Content.PROCESS_KIND),
    ENFORCEMENT_FILE(
            "B7", "行政执法案卷信息", "第十六条第二款、第三十六条第三项", ResultRow.ENFORCEMENT_FILE, RECONSIDERATION_FIRST, Content.REASONS),
    /** 不予公开 in the report, but not on arts. 14 to 16: reconsideration need not come first. */
    SPECIAL_QUERY(
            "B8", "行政查询事项", "第三十六条第七项", ResultRow.SPECIAL_QUERY, FREE_CHOICE, Content.REASONS, Content.QUERY_REGIME),
    NOT_FOUND("C1", "信息不存在", "第三十六条第四项", ResultRow.NOT_HELD, FREE_CHOICE, Content.SEARCH),
    OTHER_ORGAN("C2", "不属于本机关负责公开", "第三十六条第五项", ResultRow.NOT_HELD, FREE_CHOICE, Content.REASONS, Content.RIGHT_ORGAN),
    NEEDS_MAKING("C3", "没有现成信息", "第三十八条", ResultRow.NEEDS_MAKING, FREE_CHOICE, Content.REASONS),
    STILL_UNCLEAR("C4", "补正后仍不明确", "第三十条", ResultRow.STILL_UNCLEAR, FREE_CHOICE, Content.REASONS),
    PETITION("D1", "信访、投诉、举报", "第三十九条第一款", ResultRow.PETITION, FREE_CHOICE, Content.CHANNEL),
    REPEAT("D2", "重复申请", "第三十六条第六项", ResultRow.REPEAT, FREE_CHOICE, Content.EARLIER_REPLY),
    PUBLICATION("D3", "公开出版物", "第三十九条第二款", ResultRow.PUBLICATION, FREE_CHOICE, Content.WHERE_PUBLISHED),
    EXCESSIVE("D4", "无正当理由大量反复申请", "第三十五条", ResultRow.EXCESSIVE, FREE_CHOICE, Content.ASSESSMENT),
    /** A row of the report without an article of its own; the office's usual letter cites art. 35. */
    CONFIRMATION("D5", "要求确认或者重新出具已获取信息", "第三十五条", ResultRow.CONFIRMATION, FREE_CHOICE, Content.REASONS),
    NOT_CORRECTED("E1", "逾期不补正", "第三十条", ResultRow.NOT_CORRECTED, NONE),
    FEE_UNPAID("E2", "逾期不缴费", "第四十二条", ResultRow.FEE_UNPAID, NONE),
    /** Withdrawn, and whatever else ends a request without an answer. */
    OTHER("E3", "其他处理", "", ResultRow.OTHER, NONE);

    private final String code;
    private final String label;
    private final List<String> articles;
    private final ResultRow row;
    private final @Nullable Remedy remedy;
    private final List<Content> contents;

    Outcome(String code, String label, String articles, ResultRow row, @Nullable Remedy remedy, Content... contents) {
        this.code = code;
        this.label = label;
        this.articles = articles.isEmpty() ? List.of() : List.of(articles.split("、"));
        this.row = row;
        this.remedy = remedy;
        this.contents = List.of(contents);
    }

    /** A1 to E3. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Articles of 政府信息公开条例 in the order they are cited; empty only for {@link #OTHER}. */
    public List<String> articles() {
        return articles;
    }

    /** What the answer must tell, obligatory or where it can be told. */
    public List<Content> contents() {
        return contents;
    }

    public ResultRow row() {
        return row;
    }

    /** Whether the answer goes out as a letter; the others are closed on record. */
    public boolean needsLetter() {
        return row.group() != ResultRow.Group.OTHER;
    }

    /** Whether it refuses to disclose (不予公开), so that it can also be the ground of a withheld part. */
    public boolean withholds() {
        return row.group() == ResultRow.Group.WITHHELD;
    }

    /**
     * Returns the remedy of an answer.
     *
     * @param withheld the grounds of the parts not disclosed; empty for all but {@link #PARTLY_DISCLOSED}, which must
     *     have at least one
     * @throws IllegalArgumentException if the parts do not go with the outcome
     */
    public Remedy remedy(Collection<Outcome> withheld) {
        if (remedy != null) {
            if (!withheld.isEmpty()) {
                throw new IllegalArgumentException(code + " has no withheld parts: " + withheld);
            }
            return remedy;
        }
        if (withheld.isEmpty() || !withheld.stream().allMatch(Outcome::withholds)) {
            throw new IllegalArgumentException("withheld parts need grounds B1 to B8: " + withheld);
        }
        boolean first = withheld.stream().anyMatch(part -> part.remedy == RECONSIDERATION_FIRST);
        return first ? RECONSIDERATION_FIRST : FREE_CHOICE;
    }

    /** The remedy of an outcome that has no withheld parts. */
    public Remedy remedy() {
        return remedy(List.of());
    }

    /** The outcome with this code, e.g. "B8". */
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
