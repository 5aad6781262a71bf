package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

class WordTrieTests {

    private final WordTrie words = new WordTrie(List.of(
            word("布署", ReviewWord.Kind.TYPO, "部署"),
            word("法人", ReviewWord.Kind.SENSITIVE, "", "执法人员", "执法人数"),
            word("农业部", ReviewWord.Kind.OUTDATED, "农业农村部", "农业部门", "农业部署"),
            word("农业部门规章制定办公室", ReviewWord.Kind.OUTDATED, ""),
            word("VPN接口", ReviewWord.Kind.SENSITIVE, "")));

    @Test
    void findsWordsAndOffersTheRightOne() {
        assertThat(in("会议布署了防汛工作，再次布署。")).hasSize(2).allSatisfy(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.TYPO);
            assertThat(found.severity()).isEqualTo(Severity.WARN);
            assertThat(found.mended()).isEqualTo("部署");
            assertThat(found.message()).isEqualTo("可能是错别字。应为“部署”。");
        });
    }

    @Test
    @DisplayName("A word inside an allowed phrase is right, the same word elsewhere is not")
    void letsAllowedPhrasesStand() {
        assertThat(in("行政执法人员应当持证上岗，执法人数不少于两人。")).isEmpty();
        assertThat(in("执法人员核对法人身份。"))
                .singleElement()
                .extracting(Finding::offset)
                .isEqualTo(6);
        assertThat(in("各级农业部门要抓好农业部署")).isEmpty();
        assertThat(in("原农业部印发")).singleElement().extracting(Finding::mended).isEqualTo("农业农村部");
    }

    @Test
    void ofWordsInsideOneAnotherTakesTheLongest() {
        assertThat(in("农业部门规章制定办公室")).extracting(Finding::quoted).containsExactly("农业部门规章制定办公室");
    }

    @Test
    @DisplayName("Letters count in any width and case, and places stay right")
    void foldsLetters() {
        assertThat(in("ＡＢ关闭ｖｐｎ接口。")).singleElement().satisfies(found -> {
            assertThat(found.quoted()).isEqualTo("ｖｐｎ接口");
            assertThat(found.offset()).isEqualTo(4);
        });
    }

    @Test
    void findsNothingWithoutWords() {
        assertThat(new WordTrie(List.of()).in(Passage.of("body", 0, "布署", ""))).isEmpty();
    }

    private List<Finding> in(String text) {
        return words.in(Passage.of("body", 0, text, ""));
    }

    private static ReviewWord word(String word, ReviewWord.Kind kind, String suggestion, String... allowed) {
        return new ReviewWord(1, word, kind, suggestion, "", List.of(allowed));
    }
}
