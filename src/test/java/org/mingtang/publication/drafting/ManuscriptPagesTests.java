package org.mingtang.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class ManuscriptPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Manuscripts manuscripts;

    PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    void beginsADraftAndKeepsItsWords() {
        MvcTestResult sent = mvc.post()
                .uri("/desk/drafts")
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .param("title", "关于做好校车安全的通知")
                .param("line", "20-11")
                .param("formedOn", "2026-11-20")
                .param("bodyForm", "text")
                .param("body", "一、总体要求\n各学校要落实责任。")
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        String id = sent.getResponse().getRedirectedUrl().replace("/desk/drafts/", "");
        ManuscriptView kept =
                manuscripts.find(new ManuscriptId(UUID.fromString(id))).orElseThrow();
        assertThat(kept.fields().body()).isEqualTo("<h2>一、总体要求</h2><p>各学校要落实责任。</p>");
        assertThat(page("/desk/drafts/" + id, room.clerk)).bodyText().contains("最迟 2026-12-18 公开");
        assertThat(page("/desk/drafts", room.clerk)).bodyText().contains("关于做好校车安全的通知");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasFilledIn() {
        MvcTestResult sent = mvc.post()
                .uri("/desk/drafts")
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .param("body", "写了一半")
                .exchange();

        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("请填写标题。", "请选择所属的公开目录。", "写了一半");
    }

    @Test
    @DisplayName("政府信息公开条例第十二条第二款: the desk names what a guide lacks")
    void warnsOfWhatAGuideDoesNotName() {
        ManuscriptId guide = room.written(
                ManuscriptFields.of("guide", ItemKind.GUIDE, "公开指南", "<p>信息的分类、编排体系和获取方式。工作机构：办公室，地址、办公时间、电话见网站。</p>"));
        assertThat(page("/desk/drafts/" + guide, room.clerk))
                .bodyText()
                .contains("指南里没有写到", "传真号码</span>")
                .doesNotContain("联系电话</span>");
        ManuscriptId other = room.written(PressRoom.notice("招生通知"));
        assertThat(page("/desk/drafts/" + other, room.clerk)).bodyText().doesNotContain("指南里没有写到");
    }

    @Test
    void readsTheBodyFromAFileWithItsTable() {
        ManuscriptId id = room.written(PressRoom.notice("收费标准"));
        String html = "<html><body><p>收费标准</p><p>一、范围</p>"
                + "<table><tr><td colspan=2>项目</td></tr><tr><td>甲</td><td>10元</td></tr></table></body></html>";

        MvcTestResult sent = mvc.post()
                .uri("/desk/drafts/" + id + "/body-file")
                .multipart()
                .file(new MockMultipartFile("upload", "正文.html", "text/html", html.getBytes(StandardCharsets.UTF_8)))
                .with(SignedAs.person(room.clerk))
                .with(csrf())
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        String body = manuscripts.find(id).orElseThrow().fields().body();
        assertThat(body).startsWith("<h2>一、范围</h2>").contains("<th colspan=\"2\">项目</th>", "<td>10元</td>");
        assertThat(page("/desk/drafts/" + id, room.clerk)).bodyText().contains("以网页标记显示");
    }

    @Test
    @DisplayName("定向公开: whoever lets it out is told of no public address, there is none")
    void namesNoPublicAddressOfWhatIsDirected() {
        ManuscriptId id = room.approved(PressRoom.notice("内部通知").directedTo(List.of(room.office.value())));

        MvcTestResult sent = post("/desk/drafts/" + id + "/publication", room.head);

        assertThat(String.valueOf(sent.getMvcResult().getFlashMap().get("notice")))
                .contains("定向公开给 1 个单位", "网站上不显示")
                .doesNotContain("/info/");
    }

    @Test
    void leadsFromTheDraftToThePublicPage() {
        ManuscriptId id = room.approved(PressRoom.notice("招生问答"));
        assertThat(page("/desk/drafts/" + id, room.head)).bodyText().contains("发布</button>");

        MvcTestResult sent = post("/desk/drafts/" + id + "/publication", room.head);

        assertThat(sent).hasStatus3xxRedirection();
        ItemNumber item = manuscripts.find(id).orElseThrow().item();
        assertThat(mvc.get().uri(item.path()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("招生问答", "索引号");
        assertThat(page("/desk/items/" + item, room.head)).bodyText().contains("撤回", item.path());
        assertThat(page("/desk/drafts/new?item=" + item, room.clerk)).bodyText().contains("本次修改说明", "招生问答");
    }

    @Test
    void asksBeforeWithdrawingAndShowsTheNoticeInItsPlace() {
        ItemNumber item = room.published(PressRoom.notice("要撤回的信息"));
        assertThat(page("/desk/items/" + item + "/withdrawal", room.head))
                .bodyText()
                .contains("撤回不能取消");
        assertThat(post("/desk/items/" + item + "/withdrawal", room.head)).hasStatus(422);

        MvcTestResult sent = mvc.post()
                .uri("/desk/items/" + item + "/withdrawal")
                .with(SignedAs.person(room.head))
                .with(csrf())
                .param("reason", "数据有误")
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(item.path()).exchange())
                .hasStatus(410)
                .bodyText()
                .contains("数据有误", "要撤回的信息");
        assertThat(mvc.get().uri(item.path() + "/versions/1/record.json").exchange())
                .hasStatus(410);
    }

    @Test
    void hidesOtherUnitsDrafts() {
        ManuscriptId id = room.written(PressRoom.notice("内部草稿"));
        PressRoom elsewhere = new PressRoom(beans);

        assertThat(page("/desk/drafts/" + id, elsewhere.clerk)).bodyText().doesNotContain("内部草稿");
        assertThat(page("/desk/drafts", elsewhere.clerk)).bodyText().doesNotContain("内部草稿");
        assertThat(post("/desk/drafts/" + id + "/submission", elsewhere.clerk)).hasStatus(409);
        assertThat(manuscripts.find(id).orElseThrow().stage()).isEqualTo(ManuscriptStage.WRITING);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person) {
        return mvc.post()
                .uri(address)
                .with(SignedAs.person(person))
                .with(csrf())
                .exchange();
    }
}
