package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyNamesTests {

    @Test
    void aNoticeIsAlsoCalledByWhatItPrints() {
        assertThat(PolicyNames.of("云麓市人民政府关于印发《云麓市推动消费品以旧换新实施方案》的通知", "云麓市人民政府"))
                .containsExactly("关于印发《云麓市推动消费品以旧换新实施方案》的通知", "云麓市推动消费品以旧换新实施方案", "推动消费品以旧换新实施方案");
        assertThat(PolicyNames.of("云麓市教育局关于印发校车安全管理办法的通知", "云麓市教育局")).contains("校车安全管理办法");
    }

    @Test
    void aRuleIsAlsoCalledWithoutItsPlace() {
        assertThat(PolicyNames.of("云麓市行政规范性文件管理办法", "云麓市人民政府办公室")).containsExactly("行政规范性文件管理办法");
    }

    @Test
    void aNoticeIsNotCalledByWhatItAmendsOrCarriesOut() {
        assertThat(PolicyNames.of("云麓市教育局关于修改《校车安全管理办法》的通知", "云麓市教育局")).containsExactly("关于修改《校车安全管理办法》的通知");
        assertThat(PolicyNames.of("关于落实《校车安全管理办法》的意见", "云麓市教育局")).isEmpty();
    }

    @Test
    void theTitleItselfIsNoOtherName() {
        assertThat(PolicyNames.of("关于做好校车安全工作的通知", "云麓市教育局")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"云政发〔2026〕3号", "云政发[2026]03号", "云政发（2026）3号", "云政发【2026】３号", "云政发〔2026〕第3号", "云政发 〔2026〕 3 号"})
    void allWritingsOfANumberAreOne(String written) {
        assertThat(PolicyNames.key(written)).isEqualTo("云政发20263号");
    }
}
