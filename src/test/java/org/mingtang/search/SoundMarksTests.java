package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hits by pinyin show what was hit. */
class SoundMarksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gongjijin|云麓市住房公积金提取办法|云麓市住房[公积金]提取办法",
                "gjj|云麓市住房公积金提取办法|云麓市住房[公积金]提取办法",
                "gongji|云麓市住房公积金提取办法|云麓市住房[公积]金提取办法",
                "gongj|云麓市住房公积金提取办法|云麓市住房[公积]金提取办法",
                "zfgjj|住房公積金|[住房公積金]",
                "yiyang|赡养人颐养院|赡养人[颐养]院",
                "leqing|乐清路养护|[乐清]路养护",
                "yueqing|乐清路养护|[乐清]路养护",
                "chongqing|重庆路、重大项目|[重庆]路、重大项目",
                "jtqc|家庭汽车|[家庭汽车]",
                "yijiu|以旧换新，以旧换新|[以旧]换新，[以旧]换新",
                "jianfa|意见（发布稿）|意[见]（[发]布稿）",
                "xian|西安路、县道|[西安]路、[县]道",
                "qqq|云麓市住房公积金|云麓市住房公积金",
                "abc|公积金|公积金",
                "gongjijingguanli|公积金|公积金"
            })
    void stretchThatSoundsSoIsMarked(String letters, String name, String wanted) {
        assertThat(shown(letters, name)).isEqualTo(wanted);
    }

    @Test
    void singleLetterBeginsASyllable() {
        assertThat(shown("q", "汽车")).isEqualTo("[汽]车");
    }

    @Test
    void wordsOfLettersInTheNameAreMarkedAsWords() {
        assertThat(shown("wifi", "公共WiFi建设")).isEqualTo("公共[WiFi]建设");
    }

    @Test
    void textsAreNotSearchedBySoundAndNotMarkedBySound() {
        var marks = Marks.of(Words.of("gongjijin"), name -> List.of());
        assertThat(marks.whole("公积金")).containsExactly(new Piece("公积金", false));
        assertThat(marks.excerpt("公积金")).isEmpty();
    }

    @Test
    void lettersAndChineseTogetherAreEachMarked() {
        assertThat(shown("gjj 提取", "住房公积金提取办法")).isEqualTo("住房[公积金提取]办法");
    }

    private static String shown(String typed, String name) {
        return Marks.of(Words.of(typed), part -> List.of()).name(name).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
