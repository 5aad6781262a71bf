package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.text.Clue.Kind;

class FallingDocumentsTests {

    private static List<String> titles(List<Reference> references) {
        return references.stream().map(each -> each.title() + each.number()).toList();
    }

    private static String whole(String sentence) {
        return String.join(" ", titles(FallingDocuments.of(sentence).whole()));
    }

    private static String partly(String sentence) {
        return String.join(" ", titles(FallingDocuments.of(sentence).partly()));
    }

    @ParameterizedTest
    @DisplayName("部分废止: single articles of a document fall, the document itself is amended and stands")
    @CsvSource(
            delimiter = '|',
            value = {
                "《云泽市收费办法》第三条同时废止。|云泽市收费办法",
                "《云泽市收费办法》（云政发〔2020〕3号）第三条、第五条同时废止。|云泽市收费办法云政发〔2020〕3号",
                "《云泽市收费办法》中的第二章同时废止。|云泽市收费办法",
                "《云泽市收费办法》第十二条第二款停止执行。|云泽市收费办法",
                "《云泽市收费办法》的附件第3条不再执行。|云泽市收费办法"
            })
    void articlesThatFallAmendTheirDocument(String sentence, String amended) {
        assertThat(partly(sentence)).isEqualTo(amended);
        assertThat(whole(sentence)).isEmpty();
    }

    @Test
    void aSentenceMayEndOneDocumentAndAnArticleOfAnother() {
        String sentence = "《甲办法》第三条、《乙办法》（云政发〔2020〕3号）同时废止。";

        assertThat(partly(sentence)).isEqualTo("甲办法");
        assertThat(whole(sentence)).isEqualTo("乙办法云政发〔2020〕3号");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自《甲办法》施行之日起，《乙办法》同时废止。|乙办法",
                "根据《甲条例》，《乙办法》停止执行。|乙办法",
                "依照《甲条例》（国令第711号）规定，《乙办法》废止。|乙办法",
                "《甲办法》继续有效，《乙办法》同时废止。|乙办法",
                "《甲办法》、《丙办法》继续执行，《乙办法》不再执行。|乙办法",
                "与《甲办法》不一致的规定，以及《乙办法》，同时废止。|乙办法",
                "废止《乙办法》和《丙办法》。|乙办法 丙办法",
                "《云泽市人民政府关于印发《乙办法》的通知》同时废止。|云泽市人民政府关于印发《乙办法》的通知"
            })
    void onlyWhatFallsIsNamed(String sentence, String falls) {
        assertThat(whole(sentence)).isEqualTo(falls);
        assertThat(partly(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"废止,ABOLISHES", "停止执行,ABOLISHES", "不再执行,ABOLISHES", "失效,DECLARES_LAPSED"})
    void eachWordSaysHowItFalls(String word, Kind kind) {
        assertThat(FallingDocuments.of("《甲办法》" + word + "。").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本办法自公布之日起施行。", "", "《甲办法》继续有效。", "修改《甲办法》第三条。"})
    void sentencesWithoutAFallAreNone(String sentence) {
        assertThat(FallingDocuments.in(sentence)).isFalse();
        assertThatThrownBy(() -> FallingDocuments.of(sentence)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "决定废止的行政规范性文件目录|ABOLISHES",
                "宣布失效的文件清单|DECLARES_LAPSED",
                "拟修改的文件|AMENDS",
                "修订的规章目录|AMENDS",
                "二、有关要求|BASED_ON"
            })
    void aHeadingSaysWhatItsListIs(String heading, Kind kind) {
        assertThat(FallingDocuments.headed(heading, Kind.BASED_ON)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"继续有效的文件目录", "予以保留的规章", "现行有效文件清单"})
    void whatStaysFallsNot(String heading) {
        assertThat(FallingDocuments.headed(heading, Kind.ABOLISHES)).isNull();
    }
}
