package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** What is heard when a file is read again, and when it must not go out. */
class EchoTests {

    private static final List<Term> TERMS = List.of(Term.of("张三丰", "个人隐私"));

    private static List<ReadBack.Survivor> survivors(Echo echo) {
        return echo.readBack().survivors();
    }

    @ParameterizedTest
    @EnumSource
    void aSoughtWordSurvivesOnNoRoute(Route route) {
        Echo echo = new Echo(TERMS, List.of());
        echo.heard(route, "工具", "第1页", "申请人 张 三 丰");
        echo.heard(route, "工具", "第1页", "又是张三丰");
        assertThat(survivors(echo)).containsExactly(new ReadBack.Survivor(route, "第1页", "个人隐私"));
        assertThat(echo.readBack().isRefused()).isTrue();
        assertThat(echo.readBack().refusal())
                .isEqualTo("遮盖后复读仍能读到应当遮盖的内容（" + route.label() + "：第1页），文件不能使用。")
                .doesNotContain("张三丰");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("words taken by place may stay where they are seen elsewhere, never where nobody sees them")
    void takenWords(Route route) {
        Echo echo = new Echo(List.of(), List.of("云麓建设公司"));
        echo.heard(route, "工具", "第2页", "合同相对方为云麓建设公司。");
        if (route.isSeen()) {
            assertThat(survivors(echo)).isEmpty();
            assertThat(echo.readBack().notes()).containsExactly("按位置遮盖的文字在“第2页”别处还有，请确认是有意保留。");
        } else {
            assertThat(survivors(echo)).containsExactly(new ReadBack.Survivor(route, "第2页", "按位置遮盖的内容"));
            assertThat(echo.readBack().notes()).isEmpty();
        }
    }

    @Test
    void takenWordsTooShortAreNotSoughtAndLongOnesPieceByPiece() {
        Echo echo = new Echo(List.of(), List.of("号", "甲".repeat(60) + "云麓建设公司"));
        echo.heard(Route.METADATA, "工具", "属性", "一号");
        assertThat(survivors(echo)).isEmpty();
        echo.heard(Route.METADATA, "工具", "属性", "云麓建设公司");
        assertThat(survivors(echo)).hasSize(1);
    }

    @Test
    void namesOfTheFormatItselfAreNotTakenWords() {
        Echo echo = new Echo(TERMS, List.of("FontDescriptor"));
        echo.named(Route.STRUCTURE, "工具", "结构", "FontDescriptor");
        assertThat(survivors(echo)).isEmpty();
        echo.named(Route.STRUCTURE, "工具", "结构", "张三丰");
        assertThat(survivors(echo)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void bytesAreReadInTheUsualEncodings(String charset) {
        Echo echo = new Echo(TERMS, List.of());
        echo.bytes(Route.BYTES, "文件", "申请人：张三丰".getBytes(Charset.forName(charset)));
        assertThat(survivors(echo)).containsExactly(new ReadBack.Survivor(Route.BYTES, "文件", "个人隐私"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    @DisplayName("text among bytes is folded: spaces within a name do not hide it")
    void spacedNamesInTextAreFound(String charset) {
        Echo echo = new Echo(TERMS, List.of());
        echo.bytes(Route.BYTES, "文件", "申请人：张　三　丰".getBytes(Charset.forName(charset)));
        assertThat(survivors(echo)).hasSize(1);
    }

    @Test
    void emptyAndOtherBytesSayNothing() {
        Echo echo = new Echo(TERMS, List.of("云麓建设公司"));
        echo.bytes(Route.BYTES, "文件", new byte[0]);
        echo.bytes(Route.BYTES, "文件", new byte[5_000]);
        echo.bytes(Route.BYTES, "文件", "张三".getBytes(StandardCharsets.UTF_8));
        assertThat(echo.readBack().isRefused()).isFalse();
        assertThat(echo.readBack().refusal()).isEmpty();
    }

    @Test
    void everyRouteIsCountedWithItsTools() {
        Echo echo = new Echo(TERMS, List.of());
        echo.gone(Route.METADATA, "甲");
        echo.heard(Route.METADATA, "甲", "属性", "");
        echo.heard(Route.METADATA, "乙", "属性", "");
        echo.gone(Route.METADATA, "丙");
        echo.gone(Route.LAYERS, "甲");
        assertThat(echo.readBack().tried())
                .containsExactlyInAnyOrder(
                        new ReadBack.Tried(Route.METADATA, "甲，乙", 2), new ReadBack.Tried(Route.LAYERS, "甲", 0));
    }

    @Test
    @DisplayName("a file in which something survived is never handed out")
    void aRefusedFileIsNotHandedOut() {
        Echo echo = new Echo(TERMS, List.of());
        echo.heard(Route.METADATA, "工具", "属性", "张三丰");
        byte[] bytes = {1, 2, 3};
        var refused =
                new RedactedFile(bytes, bytes, List.of(), List.of(), List.of(), echo.readBack(), List.of(), List.of());
        assertThatThrownBy(refused::content).isInstanceOf(UnlawfulAct.class).hasMessageContaining("文件不能使用");

        var good = new RedactedFile(
                bytes,
                bytes,
                List.of(),
                List.of(),
                List.of(),
                new Echo(TERMS, List.of()).readBack(),
                List.of(),
                List.of());
        good.content()[0] = 9;
        assertThat(good.content()).as("nobody changes what was read again").containsExactly(1, 2, 3);
    }
}
