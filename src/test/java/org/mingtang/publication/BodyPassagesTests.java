package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.search.SearchEntry.Passage;

@DisplayName("a body without articles is cut into passages that stand under its headings")
class BodyPassagesTests {

    @Test
    void eachSectionHasTheAddressOfItsHeading() {
        assertThat(BodyPassages.of("<p>引言</p><h2>怎样办</h2><p>甲</p><p>乙</p><h2>空</h2><h3>电话</h3><p>丙&amp;</p>"))
                .containsExactly(
                        new Passage("item-title", "", "引言"),
                        new Passage("h1", "怎样办", "甲\n乙"),
                        new Passage("h3", "电话", "丙&"));
    }

    @Test
    void smallHeadingsLeadToTheOneAbove() {
        assertThat(BodyPassages.of("<h2>一</h2><h4>细目</h4><p>甲</p>")).containsExactly(new Passage("h1", "细目", "甲"));
    }

    @Test
    void linesOfListsTablesAndQuotationsAreTaken() {
        assertThat(BodyPassages.of("<ul><li>甲</li><li>乙</li></ul><table><tr><td>标准</td><td>二元</td></tr></table>"
                        + "<blockquote><p>丙</p></blockquote>"))
                .extracting(Passage::text)
                .containsExactly("甲\n乙\n标准\t二元\n丙");
    }

    @Test
    void longSectionsAreSeveralPassagesAndNothingIsLost() {
        List<String> lines =
                IntStream.range(0, 20).mapToObj(n -> n + "字".repeat(100)).toList();
        String body = lines.stream().map(line -> "<p>" + line + "</p>").collect(Collectors.joining());
        List<Passage> passages = BodyPassages.of("<h2>说明</h2>" + body);
        assertThat(passages)
                .hasSize(10)
                .allMatch(each -> each.fragment().equals("h1") && each.label().equals("说明"));
        assertThat(String.join("\n", passages.stream().map(Passage::text).toList()))
                .isEqualTo(String.join("\n", lines));
    }

    @Test
    void paragraphTooLongIsCutAndSaysSo() {
        assertThat(BodyPassages.of("<p>" + "字".repeat(9000) + "</p>"))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("字".repeat(4000) + "……"));
    }

    @Test
    void nothingHasNoPassages() {
        assertThat(BodyPassages.of("")).isEmpty();
        assertThat(BodyPassages.of("<h2>只有标题</h2>")).isEmpty();
    }

    @Test
    void answerStandsWithItsQuestionAndNotWithWhatItRestsOn() {
        assertThat(BodyPassages.ofAnswer("<h2>问</h2><p>旧车登记在父亲名下能不能补贴？</p><h2>答</h2><p>可以。</p><h2>依据</h2><p>办法</p>"))
                .containsExactly(new Passage("h2", "答", "旧车登记在父亲名下能不能补贴？\n可以。"));
    }

    @Test
    void questionAloneAnswersNothing() {
        assertThat(BodyPassages.ofAnswer("<h2>问</h2><p>能不能补贴？</p>")).isEmpty();
        assertThat(BodyPassages.ofAnswer("<h2>答</h2><p>可以。</p>")).containsExactly(new Passage("h1", "答", "可以。"));
        assertThat(BodyPassages.ofAnswer("<p>可以补贴。</p>")).containsExactly(new Passage("item-title", "", "可以补贴。"));
    }
}
