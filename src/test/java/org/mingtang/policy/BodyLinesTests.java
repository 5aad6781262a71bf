package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyLinesTests {

    private static final String BODY = "<h2>第一章　总则</h2><p>第一条　为了规范管理，制定本办法。</p>"
            + "<p>第二条　管理包括：</p><p>（一）登记；</p><p>（二）检查。</p>"
            + "<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table>"
            + "<h2>第二章　附则</h2><p>第三条　本办法自2026年5月1日起施行。</p>";

    @Test
    void eachParagraphHasTheAddressOfWhatBeginsInIt() {
        BodyLines read = BodyLines.of("云泽市某某管理办法", BODY);

        assertThat(read.lines()).hasSize(8);
        assertThat(addresses(read)).contains("c1", "a1", "a2", "c2", "a3").doesNotHaveDuplicates();
        assertThat(read.lines().get(1).element().text()).startsWith("第一条");
        assertThat(read.lines().get(1).first().orElseThrow().label()).isEqualTo("第一条");
        assertThat(read.lines().get(3).first().orElseThrow().address())
                .startsWith("a2")
                .contains("i1");
    }

    @Test
    void paragraphsOfListsAndOddBodiesAreLinesOfTheirOwn() {
        BodyLines read =
                BodyLines.of("关于做好工作的通知", "<p>各县：</p><p></p><ul><li>一、总体要求</li><li>二、工作安排</li></ul><p>这里写做什么。</p>");

        assertThat(read.lines())
                .extracting(line -> line.element().text())
                .containsExactly("各县：", "一、总体要求", "二、工作安排", "这里写做什么。");
        assertThat(addresses(read)).contains("s1", "s2");
    }

    @Test
    void aTitleTypedAgainIsReadOnce() {
        BodyLines read = BodyLines.of("云泽市某某管理办法", "<p>云泽市　某某管理办法</p><p>（2026年4月1日云泽市人民政府令第7号公布）</p>" + BODY);

        assertThat(read.lines()).hasSize(10);
        assertThat(read.text().main().title()).isEqualTo("云泽市　某某管理办法");
        assertThat(read.text().headNote()).isPresent();
        assertThat(addresses(read)).contains("c1", "a1", "a2", "c2", "a3").doesNotHaveDuplicates();
    }

    @Test
    void anEmptyBodyHasNoLines() {
        assertThat(BodyLines.of("关于做好工作的通知", "").lines()).isEmpty();
    }

    private static List<String> addresses(BodyLines read) {
        return read.lines().stream()
                .flatMap(line -> line.first().stream())
                .map(node -> node.address())
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
