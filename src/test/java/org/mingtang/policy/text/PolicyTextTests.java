package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;

class PolicyTextTests {

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPieceHasItsKindItsAddressAndItsCitation(Sample sample) {
        assertThat(Sample.outline(sample.read())).containsExactlyElementsOf(sample.outline());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noCharacterIsLost(Sample sample) {
        assertThat(sample.read().source()).isEqualTo(sample.text());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noAddressIsGivenTwice(Sample sample) {
        assertThat(sample.read().all().map(TextNode::address)).doesNotHaveDuplicates();
    }

    @Test
    void noCharacterIsLostHoweverTheLinesAreTorn() {
        Random random = new Random(2);
        List<String> lines =
                samples().stream().flatMap(sample -> sample.text().lines()).collect(Collectors.toList());
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                String line = lines.get(random.nextInt(lines.size()));
                int cut = line.isEmpty() || random.nextInt(4) > 0 ? line.length() : random.nextInt(line.length());
                text.append(line, 0, cut).append(random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "\n" : "\r\n");
            }
            PolicyText read = PolicyText.of(text.toString());
            assertThat(read.source()).isEqualTo(text.toString());
            assertThat(read.all().map(TextNode::address)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "第", "第一条", "（一）", "《", "（", "“", "附件", "1.", " ", "甲", "2026年", "《甲"})
    void longRunsOfOneSignAreRead(String sign) {
        for (String text :
                List.of(sign.repeat(20_000), "办法\n《" + sign.repeat(20_000) + "》同时废止。", ("办法\n" + sign).repeat(500))) {
            PolicyText read = PolicyText.of(text);
            assertThat(read.source()).isEqualTo(text);
            assertThat(TextClues.of(read).clues()).hasSizeLessThan(text.length());
            assertThat(Overlap.of(text, "甲").share()).isZero();
            assertThat(HeadNote.read(text)).isEmpty();
        }
    }

    @Test
    void anEmptyTextHasNoPieces() {
        PolicyText read = PolicyText.of("");
        assertThat(read.source()).isEmpty();
        assertThat(read.main().title()).isEmpty();
    }

    @Test
    @DisplayName("An article keeps its address when others come and go before it")
    void addressesStayWhenOthersComeAndGo() {
        String text = Sample.of("rule-with-head-note").text();
        PolicyText before = PolicyText.of(text);
        PolicyText after = PolicyText.of(text.replace("第二条　本市行政区域内行政机关公开政府信息，适用本办法。\n法律、法规另有规定的，从其规定。\n", ""));
        assertThat(after.at("a2")).isEmpty();
        assertThat(after.at("a3p1i2m2")).isEqualTo(before.at("a3p1i2m2")).isPresent();
        assertThat(after.at("a4-1").orElseThrow().label()).isEqualTo("第四条之一");
    }

    @Test
    void anItemIsCitedAsLawyersDo() {
        PolicyText text = Sample.of("rule-with-head-note").read();
        assertThat(text.at("a3p1i2m1").orElseThrow().label()).isEqualTo("第三条第一款第（二）项第1目");
        assertThat(text.at("a4p1i2").orElseThrow().label()).isEqualTo("第四条第（二）项");
        assertThat(text.at("a3").orElseThrow().wholeText()).startsWith("行政机关应当主动公开下列政府信息：\n（一）规章");
        assertThat(text.at("a3").orElseThrow().numbered()).startsWith("第三条　行政机关应当");
    }

    @Test
    void theNoticeAndTheTextItPrintsAreTwoParts() {
        PolicyText text = Sample.of("notice-printing-measures").read();
        assertThat(text.carrier().orElseThrow().title()).isEqualTo("云泽市人民政府办公室关于印发《云泽市政策文件集中公开办法（试行）》的通知");
        assertThat(text.main().title()).isEqualTo("云泽市政策文件集中公开办法（试行）");
        assertThat(text.articles()).extracting(TextNode::address).containsExactly("a1", "a2", "a3");
    }

    @Test
    void automaticNumbersAndTablesOfAWordFileAreKept() {
        SourceDocument file =
                new DocumentReader().read("补贴.docx", Sample.folder().resolve("automatic-numbers.docx"));
        PolicyText text = PolicyText.of(file);
        assertThat(Sample.outline(text))
                .containsExactly(
                        "title|TITLE|标题|云泽市稳岗补贴实施细则",
                        "a1|ARTICLE|第一条|",
                        "a1p1|PARAGRAPH|第一条|为了稳定就业，制定本细则。",
                        "a2|ARTICLE|第二条|",
                        "a2p1|PARAGRAPH|第二条|补贴对象包括：",
                        "a2p1i1|ITEM|第二条第（一）项|企业；",
                        "a2p1i2|ITEM|第二条第（二）项|个体工商户。",
                        "a3|ARTICLE|第三条|",
                        "a3p1|PARAGRAPH|第三条|补贴标准如下：",
                        "a3t1|TABLE|第三条表1|对象\t标准\n企业\t500元",
                        "sign|SIGNATURE|署名|云泽市人力资源和社会保障局",
                        "dated|DATE|成文日期|2026年5月6日");
        TextNode table = text.at("a3t1").orElseThrow();
        assertThat(table.grid()).isNotNull();
        assertThat(table.source()).isEqualTo("对象\t标准\n企业\t500元\n");
    }

    @Test
    void aWebPageReadsLikeTheFile() {
        String html = "<h1>云泽市养犬管理规定</h1><p>&emsp;&emsp;第一条&nbsp;&nbsp;为了加强养犬管理，制定本规定。</p>"
                + "<p>第二条　养犬人应当按时免疫。<br>不得虐待犬只。</p>";
        PolicyText text = PolicyText.of(new DocumentReader().readHtml("正文", html));
        assertThat(text.all().map(TextNode::address)).containsExactly("title", "a1", "a1p1", "a2", "a2p1", "a2p2");
    }
}
