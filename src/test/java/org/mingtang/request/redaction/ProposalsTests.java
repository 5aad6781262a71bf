package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.request.redaction.WordLeaks.p;
import static org.mingtang.request.redaction.WordLeaks.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.UnlawfulAct;

/** Personal data that is found, with places that can be blackened as they are. */
class ProposalsTests {

    private static final String MOBILE = "13800001234";

    private static byte[] blackened(byte[] file) {
        List<Area> areas = Proposals.of(file).stream()
                .flatMap(each -> each.areas().stream())
                .toList();
        return new Redactor()
                .with(Ocr.none())
                .redact(file, new Redaction(areas, List.of()))
                .content();
    }

    @Test
    void inAWordFile() throws IOException {
        byte[] file = WordLeaks.with(p(run("申请人身份证号") + run("370602199001011237")) + p(run("手机138-0000-1234，谢谢")))
                .bytes();
        List<Proposal> proposals = Proposals.of(file);
        assertThat(proposals).extracting(Proposal::label).containsExactly("身份证件号码", "手机号码");
        assertThat(proposals).extracting(Proposal::place).containsExactly("正文第2段", "正文第3段");
        assertThat(proposals).extracting(Proposal::masked).containsExactly("370602********1237", "138****1234");
        assertThat(proposals.get(0).sure()).isTrue();
        assertThat(proposals.get(0).areas()).containsExactly(new Area.InParagraph(1, 7, 25, "个人隐私"));
        assertThat(SeenText.of(blackened(file))).isEqualTo(Leak.HARMLESS + "申请人身份证号■■■■〔个人隐私〕手机■■■■〔个人隐私〕，谢谢");
    }

    @Test
    void placesAreCountedWithoutWhatIsDeletedOrHidden() throws IOException {
        byte[] file = WordLeaks.with(
                        p("<w:del w:id=\"1\"><w:r><w:delText>删去的话</w:delText></w:r></w:del>" + run("手机" + MOBILE)))
                .bytes();
        assertThat(Proposals.paragraphs(file)).containsExactly(Leak.HARMLESS, "手机" + MOBILE);
        assertThat(SeenText.of(blackened(file))).endsWith("手机■■■■〔个人隐私〕");
    }

    @Test
    void inAWorkbookWithTheHeadingOfTheColumn() throws IOException {
        byte[] file = WorkbookLeaks.with(
                        WorkbookLeaks.cell("B2", "家庭住址") + WorkbookLeaks.cell("B3", "东关村12号")
                                + "<row r=\"4\"><c r=\"C4\"><v>1.3800001234E10</v></c></row>",
                        "",
                        "")
                .bytes();
        List<Proposal> proposals = Proposals.of(file);
        assertThat(proposals).extracting(Proposal::place).containsExactly("人员表!B3", "人员表!C4");
        assertThat(proposals).extracting(Proposal::label).containsExactly("住址", "手机号码");
        assertThat(SeenText.of(blackened(file))).doesNotContain("东关村", MOBILE).contains("家庭住址");
    }

    @Test
    void hiddenCellsAreNotProposedForTheyDoNotGoOn() throws IOException {
        byte[] file = WorkbookLeaks.with(
                        "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>" + MOBILE + "</v></c></row>", "", "")
                .bytes();
        assertThat(Proposals.of(file)).isEmpty();
    }

    @Test
    void onThePagesOfAPdf() throws IOException {
        byte[] file = new PdfPaper()
                .write(72, 700, "申请人手机" + MOBILE + "，身份证号370602199001011237")
                .bytes();
        List<Proposal> proposals = Proposals.of(file);
        assertThat(proposals).extracting(Proposal::label).containsExactlyInAnyOrder("身份证件号码", "手机号码");
        assertThat(proposals).extracting(Proposal::place).containsOnly("第1页");
        Area.OnPage area = (Area.OnPage) proposals.stream()
                .filter(each -> each.label().equals("手机号码"))
                .findFirst()
                .orElseThrow()
                .areas()
                .get(0);
        assertThat(area.x()).isBetween(125.0, 133.0);
        assertThat(area.y()).isBetween(125.0, 135.0);
        assertThat(SeenText.of(blackened(file))).isEqualTo(Leak.HARMLESS + "申请人手机，身份证号");
    }

    @Test
    @DisplayName("a number that runs on into the next line is one find with two boxes")
    void overALineEnd() throws IOException {
        byte[] file = new PdfPaper()
                .write(400, 700, "身份证号370602199")
                .write(72, 680, "001011237，和")
                .bytes();
        assertThat(Proposals.of(file))
                .singleElement()
                .satisfies(each -> assertThat(each.areas()).hasSize(2));
        assertThat(SeenText.of(blackened(file))).isEqualTo(Leak.HARMLESS + "身份证号，和");
    }

    @Test
    void numbersOfNeighbouringColumnsAreNotOne() throws IOException {
        byte[] file = new PdfPaper()
                .write(72, 700, "电话" + MOBILE)
                .write(200, 700, "12")
                .bytes();
        assertThat(Proposals.of(file)).hasSize(1);
    }

    @Test
    void onATurnedPage() throws IOException {
        var paper = new PdfPaper().write(72, 700, "手机" + MOBILE);
        paper.page.setRotation(90);
        assertThat(SeenText.of(blackened(paper.bytes()))).isEqualTo(Leak.HARMLESS + "手机");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThatThrownBy(() -> Proposals.of(new byte[] {1, 2}))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只能在PDF");
        assertThatThrownBy(() -> Proposals.of("%PDF-1.7 nothing".getBytes()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("打不开");
    }
}
