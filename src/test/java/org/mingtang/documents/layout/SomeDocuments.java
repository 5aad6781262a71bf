package org.mingtang.documents.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.OfficialDocument.Text;

/** Invented documents of an invented city, each with something that is hard to set. */
final class SomeDocuments {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private SomeDocuments() {}

    static Map<String, OfficialDocument> all() {
        Map<String, OfficialDocument> all = new LinkedHashMap<>();
        all.put("letter with everything", letter());
        all.put("annex table over many pages", longTable());
        all.put("rule with chapters", rule());
        all.put("very long title", longTitle());
        all.put("names with rare characters", rareNames());
        all.put("English, addresses and formulas", latin());
        all.put("joint issue", joint());
        all.put("one sentence", plain("关于停水的通告", "<p>因管道检修，3月10日8时至12时停水。</p>"));
        all.put("list and line breaks", lists());
        all.put("tables with spans in the text", spans());
        all.put("typed by hand with all elements", typed());
        all.put("notice that prints a text", printed());
        all.put("nothing but quotation marks and brackets", punctuation());
        all.put("long sentences over pages", longText());
        all.put("letter format with seal", letterFormat(LetterFormat.sealed(new Seal(SealPicture.png(), 42)), 1));
        all.put("letter format over pages", letterFormat(LetterFormat.sealed(new Seal(SealPicture.png(), 42)), 6));
        all.put("letter format without seal", letterFormat(LetterFormat.WITHOUT_SEAL, 1));
        all.put("letter format to be signed", letterFormat(LetterFormat.TO_BE_SIGNED, 2));
        return all;
    }

    /** A reply to a request in 信函格式. */
    static OfficialDocument letterFormat(LetterFormat format, int times) {
        List<OfficialDocument.Block> body = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            body.add(Text.of("本机关于2026年3月2日收到您提出的政府信息公开申请（申请编号：云发改依申〔2026〕0007），申请公开“轨道交通2号线项目可行性研究报告的批复”。"));
            body.add(Text.of("经查，该信息由本机关制作并保存。根据《中华人民共和国政府信息公开条例》第三十六条第二项的规定，本机关决定予以公开。"));
            body.add(Text.of("如对本答复不服，可以自收到本文书之日起60日内向云麓市人民政府申请行政复议，也可以自收到本文书之日起6个月内依法向云麓市中心区人民法院提起行政诉讼。"));
        }
        return new OfficialDocument(
                new Head("云麓市发展和改革委员会", "云发改公复〔2026〕12号", "政府信息予以公开告知书", null, "李明"),
                body,
                new Closing(List.of("轨道交通2号线可行性研究报告批复"), List.of("云麓市发展和改革委员会"), DAY, null),
                Imprint.NONE,
                List.of(),
                null,
                format);
    }

    static OfficialDocument letter() {
        Head head = new Head(
                "云麓市人民政府文件", "云政发〔2026〕3号", "云麓市人民政府关于进一步优化营商环境促进民营经济高质量发展的实施意见", null, "各县（区）人民政府，市政府各部门，各直属机构");
        Closing closing = new Closing(
                List.of("2026年优化营商环境重点任务分解表", "云麓市惠企政策“免申即享”事项清单及责任单位、办理时限、联系方式一览表"),
                List.of("云麓市人民政府"),
                DAY,
                "此件公开发布");
        Imprint imprint = new Imprint("市委各部门，市人大常委会办公室，市政协办公室，市监委，市法院，市检察院，云麓军分区", "云麓市人民政府办公室", DAY.plusDays(1));
        return OfficialDocument.of(head, closing, imprint, """
                <p>为深入贯彻落实党中央、国务院和省委、省政府决策部署，进一步优化全市营商环境，促进民营经济高质量发展，结合我市实际，现提出如下实施意见。</p>
                <h2>一、总体要求</h2>
                <p>坚持问题导向、目标导向，以企业需求为中心，到2026年底，新设企业开办时间压缩至0.5个工作日以内，政务服务事项网上可办率达到98%以上，惠企资金拨付时限缩短10%～15%。</p>
                <h2>二、重点任务</h2>
                <p>（一）提升政务服务效能。推行“高效办成一件事”，实现企业开办、注销、变更等事项“一网通办、一窗通取”。（责任单位：市行政审批局、市市场监管局）</p>
                <p>（二）强化要素保障。健全“亩均论英雄”评价机制，推行工业用地“标准地”出让；加大首贷、信用贷、无还本续贷投放力度，确保小微企业贷款增速不低于各项贷款平均增速。</p>
                <h3>（三）加强权益保护</h3>
                <p>1.规范涉企执法。全面推行“综合查一次”，同一行政机关对同一企业每年检查不超过1次。</p>
                <p>2.清理拖欠账款。建立台账，逐月通报，确保无分歧账款应付尽付。</p>
                <p>（1）机关、事业单位拖欠的，由同级财政部门督促；</p>
                <p>（2）国有企业拖欠的，由国资监管机构督促。</p>
                <h2>三、保障措施</h2>
                <p>各级各部门要切实加强组织领导，细化工作举措，压实工作责任。市政府办公室要会同有关部门加强跟踪督导，重大事项及时报告市政府。</p>
                <p>本意见自2026年4月1日起施行，有效期5年。</p>""");
    }

    static OfficialDocument longTable() {
        StringBuilder html = new StringBuilder("<p>现将任务分解表印发给你们，请认真组织实施。</p><p>附件1</p><p>云麓市2026年重点工作任务分解表</p>");
        html.append(
                "<table><tr><th rowspan=2>序号</th><th rowspan=2>任务</th><th colspan=2>责任</th><th rowspan=2>完成时限</th></tr>");
        html.append("<tr><th>牵头单位</th><th>配合单位</th></tr>");
        for (int i = 1; i <= 120; i++) {
            html.append("<tr><td>").append(i).append("</td><td>完成第").append(i);
            html.append("项重点工程建设，年度投资不少于").append(i * 37).append("万元，确保按期竣工投用。</td><td>市住房城乡建设局</td>");
            html.append("<td>市发展改革委、市财政局</td><td>2026年").append(i % 12 + 1).append("月底前</td></tr>");
        }
        html.append("</table><p>注：表中投资额为计划数。</p><p>附件2</p><p>联系人名单</p><p>张三，联系电话0000-1234567。</p>");
        Head head =
                new Head("云麓市人民政府办公室文件", "云政办发〔2026〕12号", "云麓市人民政府办公室关于印发2026年重点工作任务分解表的通知", null, "各县（区）人民政府，市政府各部门");
        Closing closing = new Closing(List.of("云麓市2026年重点工作任务分解表", "联系人名单"), List.of("云麓市人民政府办公室"), DAY, "此件公开发布");
        return OfficialDocument.of(head, closing, Imprint.NONE, html.toString());
    }

    static OfficialDocument rule() {
        StringBuilder html = new StringBuilder("<h2>第一章　总则</h2>");
        for (int i = 1; i <= 24; i++) {
            String number = "一二三四五六七八九十".substring((i - 1) % 10, (i - 1) % 10 + 1);
            String written = i <= 10 ? number : i < 20 ? "十" + number : i == 20 ? "二十" : "二十" + number;
            html.append(i == 9 ? "<h2>第二章　管理与服务</h2>" : i == 18 ? "<h2>第三章　附则</h2>" : "");
            html.append("<p>第").append(written).append("条　市、县（区）人民政府应当加强对城市供水工作的领导，将其纳入国民经济和社会发展规划，");
            html.append("保障供水安全，维护用户和供水单位的合法权益。</p>");
            html.append("<p>供水单位应当履行下列义务：</p><p>（一）建立健全水质检测制度；</p><p>（二）向社会公布服务电话和收费标准。</p>");
        }
        return OfficialDocument.rule(
                "云麓市人民政府",
                "云麓市城市供水管理办法",
                "（2024年5月6日云麓市人民政府令第18号公布 2026年2月1日云麓市人民政府令第25号修订 自2026年3月1日起施行）",
                html.toString());
    }

    static OfficialDocument longTitle() {
        return plain(
                "云麓市人民政府办公室转发市发展改革委市财政局市人力资源社会保障局关于支持高校毕业生、退役军人、农民工等重点群体创业就业若干政策措施（2026—2028年）实施细则的通知",
                "<p>现转发给你们，请遵照执行。</p>");
    }

    static OfficialDocument rareNames() {
        return plain(
                "关于张翀、李喆、王昇等同志任免职的通知",
                "<p>任命：陈堃、赵珺、周旻、吴玥、郑赟、钱璟、孙曌、𬱖同志为市政府参事；䶮山镇、㙍村、浉河区、垚坤社区分别设立联络点。</p>"
                        + "<p>免去：刘玚、许翙、㸌、𫍽、〇〇一号岗位。面积12 m<sup>2</sup>，CO<sub>2</sub>下降5‰，温度≤25℃。</p>");
    }

    static OfficialDocument latin() {
        return plain(
                "关于接入 IPv6 与 HTTPS 的技术要求（V2.0）",
                "<p>The portal shall answer over HTTPS only; see "
                        + "https://www.example.gov.cn/very/long/path/that/does/not/end/soon/index.html?id=20260309&amp;lang=zh-CN for details.</p>"
                        + "<p>资金拨付比例为10%～15%，A＋B≥C×100%，误差±0.5%，x² &lt; y³，单价￥1,234.56元/m²，增速3.5‰。</p>"
                        + "<p>A &amp; B 公司（Co., Ltd.）与“e-Government”平台联调，接口为 GET /api/v1/items?page=1&amp;size=20。</p>");
    }

    static OfficialDocument joint() {
        Head head = new Head(null, "云教发〔2026〕7号", "关于做好2026年中小学招生入学工作的通知", null, "各县（区）教育局、公安局");
        Closing closing = new Closing(List.of("招生日程安排"), List.of("云麓市教育局", "云麓市公安局", "云麓市人力资源和社会保障局"), DAY, null);
        return OfficialDocument.of(head, closing, Imprint.NONE, "<p>各地要坚持免试就近入学，不得以任何名义收取与入学挂钩的费用。</p>");
    }

    static OfficialDocument lists() {
        return plain(
                "办事须知",
                "<p>申请材料：</p><ol><li>申请书</li><li>身份证件复印件</li><li>2寸照片</li></ol><p>注意事项：</p><ul><li>原件当场核验</li><li>复印件加盖公章</li></ul>"
                        + "<p>地址：云麓市建设路1号<br>电话：0000-1234567</p>");
    }

    static OfficialDocument spans() {
        return plain(
                "收费标准",
                "<p>标准如下：</p><table><tr><td colspan=4>2026年收费标准</td></tr><tr><td>类别</td><td>项目</td><td>单位</td><td>标准</td></tr>"
                        + "<tr><td rowspan=2>居民</td><td>第一阶梯</td><td>元/立方米</td><td>2.10</td></tr>"
                        + "<tr><td>第二阶梯</td><td>元/立方米</td><td>3.15</td></tr><tr><td colspan=2>非居民<br>特种行业</td><td>元/立方米</td><td></td></tr></table>"
                        + "<p>另有下表：</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>");
    }

    static OfficialDocument typed() {
        return OfficialDocument.of(Head.titled("云麓市财政局关于开展2026年预算绩效评价的通知"), Closing.NONE, Imprint.NONE, """
                <p style="text-align:center">云麓市财政局关于开展2026年预算绩效评价的通知</p>
                <p>市直各预算单位：</p><p>　　根据工作安排，现就有关事项通知如下：</p><p>　　一、评价范围</p><p>　　所有预算资金。</p>
                <p>　　附件：1.评价指标</p><p>　　　　　2.自评报告提纲</p><p>　　云麓市财政局</p><p>　　2026年3月9日</p><p>　　（此件公开发布）</p>
                <p>抄送：市审计局。</p><p>云麓市财政局办公室　　2026年3月10日印发</p>
                <p>附件1</p><p>评价指标</p><p>产出、效益、满意度。</p><p>附件2</p><p>自评报告提纲</p><p>一、项目概况</p><p>包括立项、资金、管理等情况。</p>""");
    }

    static OfficialDocument printed() {
        Head head = new Head(null, "云政办发〔2026〕9号", "云麓市人民政府办公室关于印发《云麓市校车安全管理办法（试行）》的通知", null, null);
        return OfficialDocument.of(head, Closing.NONE, Imprint.NONE, """
                <p>各县（区）人民政府，市政府各部门：</p><p>《云麓市校车安全管理办法（试行）》已经市政府同意，现印发给你们，请认真贯彻执行。</p>
                <p>云麓市人民政府办公室</p><p>2026年3月9日</p><p>（此件公开发布）</p><p>云麓市校车安全管理办法</p><p>（试行）</p>
                <p>第一章　总则</p><p>第一条　为了加强校车安全管理，保障学生人身安全，制定本办法。</p>
                <p>第二条　本办法自2026年5月1日起施行。</p><p>附件1</p><p>校车标志</p><p>底色为黄色。</p>
                <p>抄送：市委各部门。</p><p>云麓市人民政府办公室　2026年3月10日印发</p>""");
    }

    static OfficialDocument punctuation() {
        String clause = "《条例》（以下简称“条例”）第二条、第三条，以及“两个‘不得’”；其中：（一）“甲”、“乙”、“丙”……——均不适用！？";
        return plain("标点排版示例", "<p>" + clause.repeat(12) + "</p><p>" + ("是" + clause).repeat(9) + "</p>");
    }

    static OfficialDocument longText() {
        StringBuilder html = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            html.append("<p>");
            for (int j = 1; j <= 14; j++) {
                html.append("第").append(i * 100 + j).append("组各级各部门要提高政治站位，强化责任担当，第");
                html.append(i * 31 + j * 7).append("项任务落到实处、见到实效。");
            }
            html.append("</p>");
        }
        return plain("关于加强统筹协调的意见", html.toString());
    }

    private static OfficialDocument plain(String title, String html) {
        return OfficialDocument.of(
                Head.titled(title), new Closing(List.of(), List.of("云麓市人民政府"), DAY, null), Imprint.NONE, html);
    }

    static Layouts layouts() {
        return new Layouts(new Typefaces(""), "%s规章", "%s发布");
    }
}
