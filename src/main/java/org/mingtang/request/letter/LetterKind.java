package org.mingtang.request.letter;

import static org.mingtang.request.letter.Field.ASSESSMENT;
import static org.mingtang.request.letter.Field.CONCERNED;
import static org.mingtang.request.letter.Field.CONSULTED_ON;
import static org.mingtang.request.letter.Field.CORRECTIONS;
import static org.mingtang.request.letter.Field.CORRECT_BY;
import static org.mingtang.request.letter.Field.EXTENDED_TO;
import static org.mingtang.request.letter.Field.EXTENSION_DAYS;
import static org.mingtang.request.letter.Field.FEE;
import static org.mingtang.request.letter.Field.FEE_STANDARD;
import static org.mingtang.request.letter.Field.FEE_WAY;
import static org.mingtang.request.letter.Field.FOUND;
import static org.mingtang.request.letter.Field.INFORMATION;
import static org.mingtang.request.letter.Field.OBJECTED_ON;
import static org.mingtang.request.letter.Field.REASONS;
import static org.mingtang.request.letter.Field.REASONS_ASKED_ON;
import static org.mingtang.request.letter.Field.REASONS_BY;
import static org.mingtang.request.letter.Field.RECORD_RESULT;
import static org.mingtang.request.letter.Field.REPLY_BY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;
import org.mingtang.request.Remedy;

/** The letters of a request: when each is written, on which articles, to whom, and what it needs. */
public enum LetterKind {
    RECEIPT("登记（接收）回执", "登记时", "第二十九条、第三十一条", REPLY_BY),
    CORRECTION("补正告知书", "收到申请之日起7个工作日内", "第三十条", FOUND, CORRECTIONS, CORRECT_BY),
    EXTENSION("延期答复告知书", "第一个答复期限届满前", "第三十三条第二款", REASONS, REPLY_BY, EXTENSION_DAYS, EXTENDED_TO),
    REASONS_ASKED("说明理由告知书", "申请数量、频次明显超过合理范围时", "第三十五条", FOUND, REASONS_BY),
    DELAY("延迟答复告知书", "申请理由合理但是不能在期限内答复时", "第三十五条", REASONS_ASKED_ON, ASSESSMENT, REPLY_BY, EXTENSION_DAYS, EXTENDED_TO),
    THIRD_PARTY_CONSULTATION("征求第三方意见书", "答复前", "第三十二条", Recipient.THIRD_PARTY, Remedy.NONE, CONCERNED),
    CONSULTATION_NOTICE("征求意见告知书", "征求第三方意见时", "第三十二条、第三十三条第三款", CONSULTED_ON),
    CO_AUTHOR_CONSULTATION("征求共同制作机关意见书", "答复前", "第三十四条", Recipient.CO_AUTHOR, Remedy.NONE, CONCERNED),
    FEE_NOTICE("收费通知书", "办理期限内", "第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）", FOUND, FEE, FEE_STANDARD, FEE_WAY),
    RELEASE_TO_THIRD_PARTY(
            "依法公开决定告知书",
            "第三方不同意而决定公开时",
            "第三十二条",
            Recipient.THIRD_PARTY,
            Remedy.FREE_CHOICE,
            CONSULTED_ON,
            OBJECTED_ON,
            INFORMATION,
            REASONS),
    ALREADY_PUBLIC("已主动公开告知书", Outcome.ALREADY_PUBLIC),
    DISCLOSED("予以公开告知书", Outcome.DISCLOSED),
    PARTLY_DISCLOSED("部分公开告知书", Outcome.PARTLY_DISCLOSED),
    WITHHELD(
            "不予公开告知书",
            Outcome.STATE_SECRET,
            Outcome.BARRED_BY_LAW,
            Outcome.ENDANGERS_SECURITY,
            Outcome.THIRD_PARTY_RIGHTS,
            Outcome.INTERNAL_AFFAIRS,
            Outcome.PROCESS_INFORMATION,
            Outcome.ENFORCEMENT_FILE),
    SPECIAL_QUERY("行政查询事项告知书", Outcome.SPECIAL_QUERY),
    NOT_FOUND("信息不存在告知书", Outcome.NOT_FOUND),
    OTHER_ORGAN("非本机关公开告知书", Outcome.OTHER_ORGAN),
    NEEDS_MAKING("无现成信息告知书", Outcome.NEEDS_MAKING),
    STILL_UNCLEAR("补正后仍不明确告知书", Outcome.STILL_UNCLEAR),
    PETITION("信访投诉举报告知书", Outcome.PETITION),
    REPEAT("重复申请告知书", Outcome.REPEAT),
    PUBLICATION("公开出版物告知书", Outcome.PUBLICATION),
    NOT_PROCESSED("不予处理告知书", Outcome.EXCESSIVE, Outcome.CONFIRMATION),
    RECORD_CORRECTION("更正答复", "收到更正申请后", "第四十一条", Recipient.APPLICANT, Remedy.FREE_CHOICE, FOUND, RECORD_RESULT);

    static final String REGULATION = "《中华人民共和国政府信息公开条例》";

    /** Whom a letter goes to. */
    public enum Recipient {
        APPLICANT,
        THIRD_PARTY,
        CO_AUTHOR
    }

    private final String label;
    private final String when;
    private final List<String> articles;
    private final Recipient recipient;
    private final @Nullable Remedy remedy;
    private final Set<Outcome> outcomes;
    private final List<Field> needs;

    LetterKind(String label, String when, String articles, Field... needs) {
        this(label, when, articles, Recipient.APPLICANT, Remedy.NONE, needs);
    }

    LetterKind(String label, String when, String articles, Recipient recipient, Remedy remedy, Field... needs) {
        this.label = label;
        this.when = when;
        this.articles = List.of(articles.split("、"));
        this.recipient = recipient;
        this.remedy = remedy;
        this.outcomes = Set.of();
        this.needs = List.of(needs);
    }

    LetterKind(String label, Outcome... outcomes) {
        this.label = label;
        this.when = "答复时";
        this.articles = List.of();
        this.recipient = Recipient.APPLICANT;
        this.remedy = null;
        this.outcomes = Set.of(outcomes);
        this.needs = List.of();
    }

    /** The letter that tells an outcome; none for those closed on record. */
    public static LetterKind of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(kind -> kind.outcomes.contains(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("办理结果“" + outcome.label() + "”不制作告知书。"));
    }

    public String label() {
        return label;
    }

    public String when() {
        return when;
    }

    public Recipient recipient() {
        return recipient;
    }

    /** The outcomes it tells; empty for letters on the way. */
    public Set<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether it answers the request. */
    public boolean isAnswer() {
        return !outcomes.isEmpty();
    }

    /**
     * Returns what it cites: articles of the regulation, or another text by its whole name. A partial disclosure also
     * cites the grounds of its withheld parts.
     */
    public List<String> articles(@Nullable Outcome outcome, List<WithheldPart> parts) {
        if (outcome == null) {
            return articles;
        }
        List<String> cited = new ArrayList<>(outcome.articles());
        for (WithheldPart part : parts) {
            part.ground().articles().stream()
                    .filter(article -> !cited.contains(article))
                    .forEach(cited::add);
        }
        return List.copyOf(cited);
    }

    /** The articles as they are written in a sentence. */
    static String cited(List<String> articles) {
        StringBuilder text = new StringBuilder(REGULATION);
        for (int i = 0; i < articles.size(); i++) {
            String article = articles.get(i);
            text.append(i == 0 ? "" : article.startsWith("《") ? "和" : "、").append(article);
        }
        return text.toString();
    }

    /** Which remedy it tells; R1 for a letter on the way only where it decides something by itself. */
    public Remedy remedy(@Nullable Outcome outcome, List<WithheldPart> parts) {
        if (outcome == null) {
            return remedy == null ? Remedy.NONE : remedy;
        }
        return outcome.remedy(parts.stream().map(WithheldPart::ground).toList());
    }

    /** What whoever drafts it must give, besides the facts of the case. */
    public List<Field> needs(@Nullable Outcome outcome) {
        return outcome == null ? needs : AnswerNeeds.of(outcome);
    }
}
