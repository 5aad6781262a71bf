package org.mingtang.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.text.HeadNote.Act;
import org.mingtang.policy.text.HeadNote.Event;

@DisplayName("国办公开办函〔2021〕33号一: 题注 holds date and number of promulgation, of each amendment, and date of effect")
class HeadNoteTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（2020年3月5日云泽市人民政府令第12号公布　自2020年5月1日起施行）",
                "（2020年3月5日云泽市人民政府令第12号公布　2023年5月6日云泽市人民政府令第20号修订　自2023年7月1日起施行）",
                "（2007年1月1日云泽市人民政府令第3号公布　根据2012年2月2日《云泽市人民政府关于修改〈云泽市养犬管理规定〉等三件规章的决定》第一次修正　根据2018年3月3日《云泽市人民政府关于修改部分规章的决定》第二次修正）",
                "（2019年1月2日云泽市人民政府第3次常务会议通过　2019年1月9日云泽市人民政府令第18号公布　自2019年3月1日起施行）",
                "（2024年4月2日云泽市司法局公告第2号发布）"
            })
    void writesBackWhatItRead(String written) {
        assertThat(HeadNote.read(written).orElseThrow().written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(2020年03月05日云泽市人民政府令第12号公布,自2020年05月01日起施行)|（2020年3月5日云泽市人民政府令第12号公布　自2020年5月1日起施行）",
                "（2020年3月5日云泽市人民政府令第12号公布 2023年5月6日云泽市人民政府令第20号修订）|（2020年3月5日云泽市人民政府令第12号公布　2023年5月6日云泽市人民政府令第20号修订）",
                "（二〇二〇年三月五日云泽市人民政府令第12号公布，自公布之日起施行）|（2020年3月5日云泽市人民政府令第12号公布　自2020年3月5日起施行）",
                "（2020年3月5日云泽市人民政府令第12号公布；根据2021年1月2日云泽市人民政府令第15号第一次修正）|（2020年3月5日云泽市人民政府令第12号公布　2021年1月2日云泽市人民政府令第15号第一次修正）"
            })
    @DisplayName("Brackets, events in order, a space between them, no commas, no zeros before a number")
    void mendsOtherSpellings(String written, String mended) {
        assertThat(HeadNote.read(written).orElseThrow().written()).isEqualTo(mended);
    }

    @Test
    void tellsEachEvent() {
        HeadNote note = HeadNote.read("（2020年3月5日云泽市人民政府令第12号公布　2023年5月6日云泽市人民政府令第20号第一次修正　自2020年5月1日起施行）")
                .orElseThrow();
        assertThat(note.events())
                .containsExactly(
                        new Event(DAY, "云泽市人民政府", "令第12号", Act.PROMULGATED, 0),
                        new Event(LocalDate.of(2023, 5, 6), "云泽市人民政府", "令第20号", Act.AMENDED, 1));
        assertThat(note.effective()).isEqualTo(LocalDate.of(2020, 5, 1));
    }

    @Test
    void readsEveryNoteItCanWrite() {
        Random random = new Random(6);
        String[] numbers = {"令第12号", "公告第3号", "第8次常务会议", "《云泽市人民政府关于修改部分规章的决定》", "云政发〔2020〕3号"};
        for (int round = 0; round < 500; round++) {
            List<Event> events = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String number = numbers[random.nextInt(numbers.length)];
                events.add(new Event(
                        DAY.plusDays(random.nextInt(4000)),
                        number.startsWith("《") || number.startsWith("云") ? "" : "云泽市人民政府",
                        number,
                        Act.values()[random.nextInt(Act.values().length)],
                        random.nextInt(4)));
            }
            HeadNote note = new HeadNote(events, random.nextBoolean() ? null : DAY.plusDays(random.nextInt(999)));
            assertThat(HeadNote.read(note.written())).contains(note);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"（试行）", "（此件公开发布）", "（2020年2月31日云泽市人民政府令第12号公布）", "（联系人：李青）", ""})
    void takesOtherBracketsForNoNote(String written) {
        assertThat(HeadNote.read(written)).isEmpty();
    }

    @Test
    void isFoundInTheTextOfARule() {
        HeadNote note = Sample.of("rule-with-head-note").read().headNote().orElseThrow();
        assertThat(note.events()).extracting(Event::act).containsExactly(Act.PROMULGATED, Act.AMENDED);
        assertThat(Sample.of("plain-notice").read().headNote()).isEmpty();
    }
}
