package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("附件说明: a list of attachments is none of them, though a rule has no signature and no date below its list")
class AttachmentListTests {

    private static final String RULES = "云泽市停车场管理办法\n第一条　为了规范管理，制定本办法。\n第二条　收费标准见附件。\n";

    private static PolicyText read(String below) {
        return PolicyText.of(RULES + below);
    }

    private static List<String> addresses(PolicyText text) {
        return text.attachments().stream().map(TextPart::address).toList();
    }

    private static List<String> titles(PolicyText text) {
        return text.attachments().stream().map(TextPart::title).toList();
    }

    private static boolean lists(PolicyText text, String line) {
        return text.main().of(TextNode.Kind.ATTACHMENT_LIST).stream()
                .anyMatch(node -> node.text().contains(line));
    }

    @Test
    void aListOfSeveralAboveTheFirstOfThem() {
        PolicyText text = read("附件：1.收费标准表\n2.停车场名单\n附件1\n收费标准表\n一类区域每小时3元\n附件2\n停车场名单\n一、中心停车场\n");

        assertThat(addresses(text)).containsExactly("f1", "f2");
        assertThat(titles(text)).containsExactly("收费标准表", "停车场名单");
        assertThat(lists(text, "收费标准表")).isTrue();
        assertThat(lists(text, "停车场名单")).isTrue();
        assertThat(text.oddities()).isEmpty();
    }

    @Test
    void aListOfOne() {
        PolicyText text = read("附件：收费标准表\n附件\n收费标准表\n一类区域每小时3元\n");

        assertThat(addresses(text)).containsExactly("f1");
        assertThat(titles(text)).containsExactly("收费标准表");
        assertThat(lists(text, "收费标准表")).isTrue();
    }

    @Test
    void aListWithANumberOnEachLine() {
        PolicyText text = read("附件1：收费标准表\n附件2：停车场名单\n附件1\n收费标准表\n一类区域每小时3元\n附件2\n停车场名单\n一、中心停车场\n");

        assertThat(addresses(text)).containsExactly("f1", "f2");
        assertThat(titles(text)).containsExactly("收费标准表", "停车场名单");
    }

    @Test
    void aNumberOnEachLineAboveADate() {
        PolicyText text = read("附件1：收费标准表\n附件2：停车场名单\n云泽市人民政府\n2026年4月1日\n附件1\n收费标准表\n一类区域每小时3元\n");

        assertThat(addresses(text)).containsExactly("f1");
        assertThat(titles(text)).containsExactly("收费标准表");
        assertThat(text.main().of(TextNode.Kind.DATE)).hasSize(1);
    }

    @Test
    void attachmentsThatBeginWithTheirNameAreAttachments() {
        PolicyText text = read("附件1：收费标准表\n一类区域每小时3元\n附件2：停车场名单\n一、中心停车场\n");

        assertThat(addresses(text)).containsExactly("f1", "f2");
        assertThat(text.source()).endsWith("一、中心停车场\n");
    }

    @Test
    void anAttachmentWithoutWordsIsNoListOfTheNextOne() {
        PolicyText text = read("附件1：流程图\n附件2\n停车场名单\n一、中心停车场\n");

        assertThat(addresses(text)).containsExactly("f1", "f2");
    }
}
