package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelTests {

    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 14);
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 3, 16);

    @ParameterizedTest(name = "{0}: received {1}")
    @DisplayName("第三十一条: the day of receipt by channel")
    @CsvSource({
        "IN_PERSON, 2026-03-14, 第三十一条第一项",
        "SIGNED_POST, 2026-03-14, 第三十一条第二项",
        "ORDINARY_POST, 2026-03-16, 第三十一条第二项",
        "ONLINE, 2026-03-16, 第三十一条第三项",
        "E_MAIL, 2026-03-16, 第三十一条第三项",
        "FAX, 2026-03-16, 第三十一条第三项",
        "TRANSFERRED, 2026-03-16, 国办公开办函〔2015〕207号第一条"
    })
    void knowsTheDayThatCounts(Channel channel, LocalDate receipt, String article) {
        assertThat(channel.receiptDate(ARRIVED, CONFIRMED)).contains(receipt);
        assertThat(channel.article()).isEqualTo(article);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("国办公开办函〔2015〕207号: while the applicant cannot be reached there is no receipt")
    void hasNoReceiptBeforeConfirmation(Channel channel) {
        assertThat(channel.receiptDate(ARRIVED, null).isEmpty()).isEqualTo(channel.needsConfirmation());
        assertThat(channel.receiptDate(ARRIVED, ARRIVED.minusDays(1)).isEmpty()).isEqualTo(channel.needsConfirmation());
        assertThat(channel.receiptDate(ARRIVED, ARRIVED)).contains(ARRIVED);
    }

    @Test
    void tellsEachChannelApart() {
        assertThat(Channel.values()).extracting(Channel::label).doesNotHaveDuplicates();
        assertThat(Channel.values())
                .allSatisfy(channel -> assertThat(channel.basis())
                        .endsWith("之日")
                        .matches(basis -> basis.contains("确认") == channel.needsConfirmation()));
    }
}
