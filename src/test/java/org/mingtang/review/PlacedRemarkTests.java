package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/** A remark follows its paragraph through what is written after it was made. */
class PlacedRemarkTests {

    private static final String THEN = "甲。\n乙。\n丙。\n丁。";

    @ParameterizedTest
    @DisplayName("The paragraph is named as it is numbered now, or as it was where its words changed")
    @CsvSource(delimiter = '|', textBlock = """
            甲。;乙。;丙。;丁。     | 正文第 3 段
            新。;甲。;乙。;丙。;丁。| 正文第 4 段
            乙。;丙。;丁。          | 正文第 2 段
            丙。                    | 正文第 1 段
            甲。;乙。;丙改。;丁。   | 退回时的正文第 3 段（后来改过）
            甲。;乙。;丁。          | 退回时的正文第 3 段（后来改过）
            """)
    void followsItsParagraph(String now, String place) {
        PlacedRemark placed = PlacedRemark.of(at("body", 2), text(THEN), text(now.replace(";", "\n")));

        assertThat(placed.place()).isEqualTo(place);
        assertThat(placed.words()).isEqualTo("丙。");
    }

    @ParameterizedTest
    @DisplayName("Whatever was there or not, a remark has a place")
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            title      | 0 | 标题
            body       | 9 | 正文第 10 段
            summary    | 0 | 退回时的概述第 1 段（已删去）
            file       | 0 | 名册.xlsx（已删去）
            nowhere    | 0 | 已删去的部分
            """)
    void hasAPlaceAnywhere(String part, int block, String place) {
        ReviewedText then = new ReviewedText(List.of(
                Part.text("title", "标题", "题"),
                Part.text("body", "正文", THEN),
                Part.text("summary", "概述", "说明"),
                new Part("file", "名册.xlsx", Form.FILE, "ab", "f")));
        ReviewedText now = new ReviewedText(List.of(Part.text("title", "标题", "新题"), Part.text("body", "正文", THEN)));

        assertThat(PlacedRemark.of(at(part, block), then, now).place()).isEqualTo(place);
    }

    @Test
    void hasNoPlaceInARoundThatWasForgotten() {
        RemarkPlaces places = new RemarkPlaces(Map.of(1, new ReviewedText(List.of()), 2, text(THEN)));

        assertThat(places.of(act(1, null), at("body", 0))).isEmpty();
        assertThat(places.of(act(3, null), at("body", 0))).isEmpty();
        assertThat(places.of(act(2, "不完整"), at("body", 0))).isEqualTo("正文第 1 段");
    }

    private static ActView act(int round, @Nullable String opinion) {
        java.util.UUID somebody = java.util.UUID.randomUUID();
        return new ActView(
                Act.RETURN,
                "first",
                "初审",
                round,
                "",
                somebody,
                "沈怀谷",
                somebody,
                null,
                opinion,
                List.of(),
                DisclosureDecision.PROACTIVE,
                java.time.Instant.EPOCH);
    }

    private static Remark at(String part, int block) {
        return new Remark(part, block, null, "请核对");
    }

    private static ReviewedText text(String body) {
        return new ReviewedText(List.of(Part.text("body", "正文", body)));
    }
}
