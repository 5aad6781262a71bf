package org.mingtang.request.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;

class EnteredTests {

    @ParameterizedTest
    @EnumSource(names = "ONLINE", mode = EnumSource.Mode.EXCLUDE)
    void takesEveryChannelThatAClerkCanEnter(Channel channel) {
        assertThat(Entered.channel(channel.name())).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONLINE", "", "in_person", "信鸽"})
    void asksForAChannel(String name) {
        assertThatThrownBy(() -> Entered.channel(name))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("请选择申请的渠道。");
    }

    @Test
    void readsDaysAsBrowsersSendThem() {
        assertThat(Entered.day(" 2026-03-02 ")).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(Entered.day("")).isNull();
        assertThat(Entered.day("2026年3月2日")).isNull();
        assertThat(Entered.day("2026-02-30")).isNull();
    }

    @Test
    void knowsAFormThatIsSentTwice() {
        UUID sent = UUID.randomUUID();
        assertThat(Entered.submission(sent.toString())).isEqualTo(sent);
        assertThat(Entered.submission("")).isNotEqualTo(Entered.submission(""));
    }
}
