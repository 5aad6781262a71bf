package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.request.Outcome;

/** The facts of every letter of an invented department in the invented city 云麓市: what a wording is tried on. */
final class InventedLetters {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    static final LocalDate SIGNED = LocalDate.of(2026, 3, 20);
    static final LocalDate REPLY_BY = LocalDate.of(2026, 3, 30);
    static final String REQUEST = "云发改依申〔2026〕0007";
    static final Organ ORGAN =
            Organ.department("云麓市发展和改革委员会", "云麓市人民政府", "云麓市中心区人民法院").reconsideredAt("https://xzfy.yunlu.example/");
    static final AskedCase CASE = new AskedCase(REQUEST, "李明", true, RECEIVED, "2025年云麓市轨道交通2号线项目可行性研究报告的批复", REPLY_BY);
    static final LetterFile FILE = new LetterFile("云麓市轨道交通2号线可行性研究报告批复", REQUEST);

    private InventedLetters() {}

    static LetterFacts facts(LetterKind kind) {
        LetterFacts facts = LetterFacts.of(kind, ORGAN, asked(kind), day(kind)).numbered("云发改公复〔2026〕12号");
        return switch (kind) {
            case RECEIPT -> facts.with(Field.REPLY_BY, REPLY_BY).with(Field.QUERY_CODE, "K7QM2P");
            case CORRECTION ->
                facts.with(Field.FOUND, "“有关批复”未指明具体项目，无法确定所指的政府信息")
                        .with(Field.CORRECTIONS, "1.项目的名称或者所在地；\n2.能够指向特定政府信息的文件名称、文号或者其他特征")
                        .with(Field.CORRECT_BY, LocalDate.of(2026, 4, 13));
            case EXTENSION ->
                facts.with(Field.REASONS, "所申请公开的信息需要到档案馆调取核对")
                        .with(Field.REPLY_BY, REPLY_BY)
                        .with(Field.EXTENSION_DAYS, "20")
                        .with(Field.EXTENDED_TO, LocalDate.of(2026, 4, 28));
            case REASONS_ASKED ->
                facts.with(Field.FOUND, "您自2026年1月1日至3月2日向本机关提出政府信息公开申请136件")
                        .with(Field.REASONS_BY, LocalDate.of(2026, 3, 31));
            case DELAY ->
                facts.with(Field.REASONS_ASKED_ON, LocalDate.of(2026, 3, 5))
                        .with(Field.ASSESSMENT, "您说明各件申请分别用于沿线各村的征收补偿协商")
                        .with(Field.REPLY_BY, REPLY_BY)
                        .with(Field.EXTENSION_DAYS, "40")
                        .with(Field.EXTENDED_TO, LocalDate.of(2026, 5, 28));
            case THIRD_PARTY_CONSULTATION -> facts.to("云麓轨道建设有限公司", false).with(Field.CONCERNED, "报告附表中的设备报价");
            case CONSULTATION_NOTICE -> facts.with(Field.CONSULTED_ON, LocalDate.of(2026, 3, 9));
            case CO_AUTHOR_CONSULTATION -> facts.to("云麓市自然资源和规划局", false).with(Field.CONCERNED, "用地预审联合意见");
            case FEE_NOTICE ->
                facts.with(Field.FOUND, "您2026年3月向本机关提出政府信息公开申请累计12件，本件为第12件")
                        .with(Field.FEE, "100")
                        .with(Field.FEE_STANDARD, "按件计收，当月第11件至第30件每件100元")
                        .with(Field.FEE_WAY, "持本通知书到市政务服务中心非税收入窗口缴纳，或者扫描缴款二维码缴纳");
            case RELEASE_TO_THIRD_PARTY ->
                facts.to("云麓轨道建设有限公司", false)
                        .with(Field.CONSULTED_ON, LocalDate.of(2026, 3, 4))
                        .with(Field.OBJECTED_ON, LocalDate.of(2026, 3, 11))
                        .with(Field.INFORMATION, "项目环境安全监测数据")
                        .with(Field.REASONS, "所涉数据关系沿线居民生命健康，本机关认为不公开可能对公共利益造成重大影响");
            case RECORD_CORRECTION ->
                facts.with(Field.FOUND, "登记的姓名“李名”与身份证明记载的“李明”不一致").with(Field.RECORD_RESULT, "本机关已将登记的姓名更正为“李明”");
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static AskedCase asked(LetterKind kind) {
        return kind == LetterKind.RECORD_CORRECTION
                ? new AskedCase(REQUEST, "李明", true, RECEIVED, "价格认证专家库登记信息中本人的姓名", null)
                : CASE;
    }

    private static LocalDate day(LetterKind kind) {
        return switch (kind) {
            case RECEIPT, CORRECTION -> LocalDate.of(2026, 3, 6);
            case CONSULTATION_NOTICE -> LocalDate.of(2026, 3, 10);
            default -> SIGNED;
        };
    }

    static LetterFacts facts(Outcome outcome) {
        LetterFacts facts = LetterFacts.of(outcome, ORGAN, CASE, SIGNED).numbered("云发改公复〔2026〕12号");
        return switch (outcome) {
            case ALREADY_PUBLIC ->
                facts.with(Field.FOUND, "该批复已于2025年12月8日在云麓市人民政府门户网站公开")
                        .with(Field.ROUTE, "云麓市人民政府门户网站（https://www.yunlu.example/i/2025-0007）")
                        .with(Field.WAY, "在线查阅、下载");
            case DISCLOSED ->
                facts.with(Field.FOUND, "该信息由本机关制作并保存")
                        .with(Field.INFORMATION, "《云麓市轨道交通2号线可行性研究报告批复》")
                        .enclosing(FILE);
            case PARTLY_DISCLOSED ->
                facts.with(Field.FOUND, "该信息由本机关制作并保存，其中含有不应当公开的内容")
                        .with(Field.INFORMATION, "《云麓市轨道交通2号线可行性研究报告批复》正文")
                        .enclosing(FILE)
                        .withholding(new WithheldPart(
                                "附表三“设备报价”",
                                Outcome.THIRD_PARTY_RIGHTS,
                                "该报价属于第三方采取保密措施的经营信息，公开后会影响其后续投标",
                                "第三方书面答复不同意公开，理由合理"))
                        .withholding(new WithheldPart(
                                "附件二“专家讨论记录”", Outcome.PROCESS_INFORMATION, "该记录反映决策前的讨论意见，不影响公众对批复内容的了解", "讨论记录"));
            case STATE_SECRET -> refusal(facts).with(Field.REASONS, "该信息已由有权机关依法确定为机密级国家秘密，尚在保密期限内");
            case BARRED_BY_LAW ->
                refusal(facts)
                        .with(Field.REASONS, "该信息属于统计调查中获得的能够识别单个统计调查对象的资料")
                        .with(Field.PROVISION, "《中华人民共和国统计法》关于单个统计调查对象资料保密的规定");
            case ENDANGERS_SECURITY -> refusal(facts).with(Field.REASONS, "该信息记载供电控制系统的节点布置，公开后可能被用于破坏公共设施");
            case THIRD_PARTY_RIGHTS ->
                refusal(facts)
                        .with(Field.REASONS, "该信息为第三方采取保密措施的经营信息，公开会损害其竞争地位")
                        .with(Field.CONSULTATION, "第三方于2026年3月16日书面答复不同意公开，理由合理");
            case INTERNAL_AFFAIRS ->
                refusal(facts).with(Field.REASONS, "该信息只涉及本机关人员值班安排，不对外产生影响").with(Field.INTERNAL_AFFAIR, "内部工作流程");
            case PROCESS_INFORMATION ->
                refusal(facts).with(Field.REASONS, "该信息为尚未形成正式决定的稿本，内容可能变动").with(Field.PROCESS_KIND, "过程稿");
            case ENFORCEMENT_FILE -> refusal(facts).with(Field.REASONS, "该信息为行政处罚案件调查笔录，已归入执法案卷");
            case SPECIAL_QUERY ->
                refusal(facts)
                        .with(Field.REASONS, "该信息为不动产登记资料，其查询由专门规定调整")
                        .with(Field.QUERY_LAW, "《不动产登记暂行条例》")
                        .with(Field.QUERY_PLACE, "云麓市不动产登记中心查询窗口");
            case NOT_FOUND ->
                facts.with(Field.SEARCH, "以“轨道交通2号线”“可行性研究”为关键词检索了本机关公文系统2024年1月至2026年3月的全部文件，并查阅了投资科纸质档案");
            case OTHER_ORGAN ->
                facts.with(Field.FOUND, "该信息由云麓市住房和城乡建设局制作")
                        .with(Field.REASONS, "行政机关制作的政府信息，由制作该政府信息的行政机关负责公开")
                        .with(Field.RIGHT_ORGAN, "云麓市住房和城乡建设局")
                        .with(Field.RIGHT_ORGAN_CONTACT, "0999-1234567");
            case NEEDS_MAKING ->
                facts.with(Field.FOUND, "所申请公开的内容为近十年各线路投资的逐月对比")
                        .with(Field.REASONS, "本机关没有制作过该对比，需要对分散在各年度文件中的数据汇总、分析");
            case STILL_UNCLEAR ->
                facts.with(Field.FOUND, "您于2026年3月16日提交的补正材料仍未指明具体项目").with(Field.REASONS, "根据申请和补正材料，无法确定所指向的政府信息");
            case PETITION -> facts.with(Field.FOUND, "您要求查处有关工作人员并作出处理").with(Field.CHANNEL, "云麓市信访局，或者拨打12345热线");
            case REPEAT ->
                facts.with(Field.EARLIER_NUMBER, "云发改公复〔2025〕88号").with(Field.EARLIER_DATE, LocalDate.of(2025, 11, 6));
            case PUBLICATION ->
                facts.with(Field.FOUND, "您申请公开的是《云麓统计年鉴2025》").with(Field.WHERE_PUBLISHED, "云麓市图书馆地方文献室");
            case EXCESSIVE ->
                facts.with(Field.FOUND, "您自2026年1月1日至3月2日向本机关提出申请136件，数量明显超过合理范围")
                        .with(Field.REASONS_ASKED_ON, LocalDate.of(2026, 3, 5))
                        .with(Field.ASSESSMENT, "您说明的理由为“想多了解一些”，与所申请的内容没有联系，理由不合理");
            case CONFIRMATION ->
                facts.with(Field.FOUND, "您已于2025年11月6日从本机关获取该批复").with(Field.REASONS, "您要求本机关对已获取的批复加盖印章并重新出具");
            default -> throw new IllegalArgumentException(outcome.name());
        };
    }

    private static LetterFacts refusal(LetterFacts facts) {
        return facts.with(Field.FOUND, "该信息由本机关保存");
    }

    /** One letter for each outcome that is told by this kind, or the one letter on the way. */
    static List<LetterFacts> of(LetterKind kind) {
        return kind.isAnswer()
                ? kind.outcomes().stream().sorted().map(InventedLetters::facts).toList()
                : List.of(facts(kind));
    }
}
