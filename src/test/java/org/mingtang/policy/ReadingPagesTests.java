package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.interpretation.PolicyPress;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class ReadingPagesTests {

    private static final LocalDate FORMED = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final String OLD = "<p>第一条　为了规范管理，制定本办法。</p><p>第二条　申请人应当提交三份材料。</p><p>第三条　本办法自2026年5月1日起施行。</p>";
    private static final String AMENDED = OLD.replace("三份材料", "一份材料");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Relations relations;

    @Autowired
    Items items;

    @Autowired
    PolicyFindable findable;

    PressRoom room;
    String name;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        name = "某" + UUID.randomUUID().toString().substring(0, 8) + "管理办法";
    }

    private ManuscriptFields fields(ItemKind kind, String body) {
        return ManuscriptFields.of("20-01", kind, name, body).dated(PressRoom.number(), FORMED, MAY, null);
    }

    /** A document with an amendment whose text is its second version. */
    private ItemNumber amended(ItemKind kind) {
        ItemNumber item = PolicyPress.published(beans, room, fields(kind, OLD));
        room.revised(item, fields(kind, AMENDED));
        relations.state(
                RelationKind.AMENDS,
                new Relation.End(null, "关于修改《" + name + "》的决定", "某政令第9号"),
                relations.end(item),
                LocalDate.of(2026, 9, 1),
                2,
                room.clerk);
        return item;
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult desk(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    @Test
    void theTextAsOfADayIsTheVersionInForceOnThatDay() {
        ItemNumber item = amended(ItemKind.NORMATIVE_DOCUMENT);

        assertThat(page("/policies/" + item + "/text?on=2026-04-30")).bodyText().contains("尚未生效", "这一天没有可以公开查看的生效文本");
        assertThat(page("/policies/" + item + "/text?on=2026-08-31"))
                .bodyText()
                .contains("三份材料", "有效")
                .doesNotContain("一份材料", "已修改");
        assertThat(page("/policies/" + item + "/text?on=2026-09-01"))
                .bodyText()
                .contains("一份材料", "已修改")
                .doesNotContain("三份材料");
        assertThat(page("/policies/" + item + "/text")).hasStatusOk();
        assertThat(page("/policies/" + item + "/text?on=gestern")).hasStatus(400);
    }

    @Test
    @DisplayName(
            "GB/T 9704-2012, 7.3.5: signature and date stand at the right, the title of a printed text in the middle")
    void signatureAndPrintedTitleHaveTheirPlace() {
        String signed = "<p>云麓市教育局</p><p>云麓市财政局</p><p>2026年4月1日</p><p>（此件公开发布）</p>";
        String notice = "<p>各学校：</p><p>现将《" + name + "》印发给你们，请遵照执行。</p>" + signed;
        String printed = name;
        name = "关于印发《" + name + "》的通知";
        ItemNumber item = PolicyPress.published(
                beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, notice + "<p>" + printed + "</p>" + OLD));
        Document page = Jsoup.parse(
                new String(page("/info/" + item).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));

        assertThat(page.select(".item-body .signature").eachText()).containsExactly("云麓市教育局", "云麓市财政局", "2026年4月1日");
        assertThat(page.select(".item-body .printed-title").eachText()).containsExactly(printed);
        assertThat(page("/info/"
                        + PolicyPress.published(
                                beans,
                                room,
                                fields(ItemKind.OTHER_POLICY, "<p>" + name + "</p><p>2026年4月1日</p>" + OLD))))
                .bodyText()
                .doesNotContain("printed-title", "class=\"signature\"");
    }

    @Test
    @DisplayName("定向公开: what was written for named units stays theirs after a version for everybody")
    void theTextAsOfADayIsNeverOneForNamedUnits() {
        String secret = OLD.replace("三份材料", "内部材料");
        ItemNumber item = PolicyPress.published(
                beans, room, fields(ItemKind.OTHER_POLICY, secret).directedTo(List.of(room.office.value())));
        assertThat(page("/policies/" + item + "/text?on=2026-05-01")).hasStatus(404);

        room.revised(item, fields(ItemKind.OTHER_POLICY, AMENDED));

        assertThat(page("/policies/" + item + "/text?on=2026-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("这一天没有可以公开查看的生效文本", "第 2 版")
                .doesNotContain("内部材料", "第 1 版", "与前一版逐条比对");
        assertThat(page("/policies/" + item + "/text")).bodyText().contains("一份材料");
    }

    @ParameterizedTest
    @DisplayName("addresses that a text writes out are links on each of its pages; what was reviewed stays as it was")
    @ValueSource(strings = {"/info/%s", "/policies/%s/text", "/policies/%s/articles/a2"})
    void writtenAddressesAreLinks(String address) {
        String body = OLD.replace("提交三份材料", "登录www.yunlu.example/a?x=1&amp;y=2，或者发邮件至ysq@yunlu.example");
        ItemNumber item = PolicyPress.published(beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, body));

        assertThat(page(address.formatted(item)))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"http://www.yunlu.example/a?x=1&amp;y=2\">www.yunlu.example/a?x=1&amp;y=2</a>，")
                .contains("<a href=\"mailto:ysq@yunlu.example\">ysq@yunlu.example</a>。")
                .contains("data-read");
        assertThat(items.find(item).orElseThrow().body()).doesNotContain("<a");
    }

    @Test
    void eachArticleHasItsAddressOnThePageAndAPageOfItsOwn() {
        ItemNumber item = PolicyPress.published(beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, OLD));

        assertThat(page("/info/" + item))
                .bodyText()
                .contains(
                        "id=\"a2\"",
                        "<a href=\"/policies/" + item + "/articles/a2\" class=\"article-number\">第二条</a>",
                        "有效");
        assertThat(page("/policies/" + item + "/articles/a2"))
                .bodyText()
                .contains("第二条", "三份材料", "第 1 版")
                .containsPattern("《" + name + "》（云测规〔2026〕\\d+号）第二条")
                .doesNotContain("为了规范管理");
        assertThat(page("/policies/" + item + "/articles/a9")).hasStatus(404);
        assertThat(page("/policies/999999999/articles/a1")).hasStatus(404);
    }

    @Test
    void whatChangedOutsideTheArticlesIsComparedBelowThem() {
        ItemNumber item = PolicyPress.published(
                beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, OLD + "<p>附件</p><p>收费表</p><p>每小时3元</p>"));
        room.revised(item, fields(ItemKind.NORMATIVE_DOCUMENT, OLD + "<p>附件</p><p>收费表</p><p>每小时5元</p>"));

        assertThat(page("/policies/comparison?a=" + item + "v1&b=" + item + "v2"))
                .bodyText()
                .contains("各条相同", "其余文字也有不同", "id=\"outside\"", "［新增］");
    }

    @Test
    void anyTwoTextsAreComparedArticleByArticle() {
        ItemNumber item = amended(ItemKind.NORMATIVE_DOCUMENT);

        assertThat(page("/policies/comparison?a=" + item + "v1&b=" + item + "v2"))
                .bodyText()
                .contains("修改第二条", "第一条　未改动", "［删去］", "［新增］");
        assertThat(page("/policies/comparison?a=http://localhost/info/" + item + "&b=/info/" + item + "/versions/1"))
                .bodyText()
                .contains("修改第二条");
        assertThat(page("/policies/comparison?a=" + item + "v1&b=" + item + "v2"))
                .bodyText()
                .doesNotContain("其余文字");
        assertThat(page("/policies/comparison")).hasStatusOk();
        assertThat(page("/policies/comparison?a=" + item + "&b=没有这份")).hasStatus(404);
    }

    @Test
    @DisplayName("国办公开办函〔2021〕33号一: a rule is shown with title, 题注 and text only")
    void aRuleIsShownWithItsHeadNoteAndNotWithItsOrder() {
        String order = "<p>某某市人民政府令</p><p>第8号</p><p>《" + name + "》已经市政府常务会议通过，现予公布，自2026年5月1日起施行。</p>"
                + "<p>市长　顾清和</p><p>2026年4月1日</p><p>" + name + "</p>";
        ItemNumber item = PolicyPress.published(
                beans,
                room,
                ManuscriptFields.of("20-01", ItemKind.RULE, name, order + OLD).dated("某某市人民政府令第8号", FORMED, MAY, null));
        relations.state(
                RelationKind.AMENDS,
                new Relation.End(null, "关于修改《" + name + "》的决定", "某某市人民政府令第9号"),
                relations.end(item),
                LocalDate.of(2026, 9, 1),
                null,
                room.clerk);

        assertThat(page("/info/" + item))
                .bodyText()
                .contains("（2026年4月1日某某市人民政府令第8号公布　2026年9月1日某某市人民政府令第9号修订　自2026年5月1日起施行）", "三份材料")
                .doesNotContain("现予公布", "市长　顾清和");
    }

    @Test
    void aKeeperWritesTheHeadNoteInHisOwnWords() {
        ItemNumber item = PolicyPress.published(beans, room, fields(ItemKind.RULE, OLD));
        String own = "（2026年4月1日某某市人民政府令第8号公布　自2026年5月1日起施行）";

        assertThat(send("/desk/policies/" + item + "/head-note", room.clerk, "note", "随便写写"))
                .hasStatus(422);
        assertThat(send("/desk/policies/" + item + "/head-note", room.clerk, "note", own))
                .hasStatus3xxRedirection();
        assertThat(page("/info/" + item)).bodyText().contains(own);
    }

    @Test
    void searchIsToldArticlesNamesStateAndSuccessor() {
        ItemNumber item = PolicyPress.published(beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, OLD));
        ItemNumber successor = PolicyPress.published(beans, room, fields(ItemKind.NORMATIVE_DOCUMENT, AMENDED));
        relations.state(RelationKind.REPLACES, relations.end(successor), relations.end(item), MAY, null, room.clerk);

        Findable.Known known = findable.of(items.find(item).orElseThrow()).orElseThrow();

        assertThat(known.validity()).isEqualTo(SearchEntry.Validity.ABOLISHED);
        assertThat(known.successor()).contains(successor);
        assertThat(known.passages()).extracting(SearchEntry.Passage::fragment).containsExactly("a1", "a2", "a3");
        assertThat(findable.of(
                        items.find(room.published(PressRoom.notice("通知"))).orElseThrow()))
                .isEmpty();
    }

    @Test
    void theLibraryIsFilteredAndPaged() {
        ItemNumber item = amended(ItemKind.OTHER_POLICY);
        String unit = room.education.value().toString();

        assertThat(page("/policies?unit=" + unit)).bodyText().contains("共 <span class=\"num\">1</span> 份", name, "已修改");
        assertThat(page("/policies?unit=" + unit + "&kind=OTHER_POLICY&validity=AMENDED&year=2026&words=管理办法"))
                .bodyText()
                .contains("/info/" + item);
        assertThat(page("/policies?unit=" + unit + "&validity=EFFECTIVE"))
                .bodyText()
                .contains("没有符合条件的文件");
        assertThat(page("/policies?unit=" + unit + "&kind=RULE")).bodyText().contains("没有符合条件的文件");
        assertThat(page("/policies?unit=" + unit + "&words=不存在的词")).bodyText().contains("没有符合条件的文件");
        assertThat(page("/policies?page=-3")).hasStatusOk();
    }

    @Test
    void theDeskShowsADocumentToAllReadersAndItsActsToKeepersOnly() {
        ItemNumber item = amended(ItemKind.RULE);
        Person auditor = PressRoom.person("旁观者", room.office, Role.AUDITOR);
        Person stranger = PressRoom.person("外单位", room.office, Role.CLERK);

        assertThat(desk("/desk/policies/" + item, room.clerk)).bodyText().contains("补记一条关系", "被修改", "确认关系");
        assertThat(desk("/desk/policies/" + item, auditor)).bodyText().doesNotContain("补记一条关系");
        assertThat(send(
                        "/desk/policies/" + item + "/relations",
                        stranger,
                        "passive",
                        "false",
                        "kind",
                        "BASED_ON",
                        "title",
                        "某法"))
                .hasStatus(422)
                .bodyText()
                .contains("只能维护本单位");
        assertThat(send(
                        "/desk/policies/" + item + "/relations",
                        auditor,
                        "passive",
                        "false",
                        "kind",
                        "BASED_ON",
                        "title",
                        "某法"))
                .hasStatus(403);
        assertThat(send(
                        "/desk/policies/" + item + "/relations",
                        room.clerk,
                        "passive",
                        "false",
                        "kind",
                        "BASED_ON",
                        "title",
                        "某法"))
                .hasStatus3xxRedirection();
        assertThat(desk("/desk/policies/" + item, room.clerk)).bodyText().contains("《某法》");
    }

    private MvcTestResult send(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(SignedAs.person(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
