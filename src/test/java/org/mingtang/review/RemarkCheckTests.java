package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.Refusal;

/** Whether a return says why, and where. */
class RemarkCheckTests {

    private static final ReviewedText TEXT = Town.text("招生通知", "一、报名时间。\n二、报名办法。");

    @Test
    void takesARemarkAtAPlaceThatIsThere() {
        assertThat(refusals("不完整", new Remark("body", 1, "办法", "写明网址"))).isEmpty();
        assertThat(refusals("不完整", new Remark("title", 0, null, "写明年份"))).isEmpty();
        assertThat(refusals("不完整")).isEmpty();
    }

    @Test
    void refusesAReturnWithoutAReason() {
        assertThat(refusals(" ")).containsExactly("请写明退回的理由。");
    }

    @Test
    void refusesRemarksThatPointNowhereAllAtOnce() {
        assertThat(refusals(
                        "",
                        new Remark("attachment:9", 0, null, "换文件"),
                        new Remark("body", 2, null, "删去"),
                        new Remark("body", -1, null, "删去"),
                        new Remark("body", 0, "办法", "写明网址"),
                        new Remark("body", 0, null, " ")))
                .containsExactly(
                        "请写明退回的理由。",
                        "稿件中没有“attachment:9”这一部分。",
                        "正文没有第 3 段。",
                        "正文没有第 0 段。",
                        "正文第 1 段中没有“办法”。",
                        "正文第 1 段：请填写批注内容。");
    }

    private static List<String> refusals(String reason, Remark... remarks) {
        return RemarkCheck.refusals(reason, List.of(remarks), TEXT).stream()
                .map(Refusal::message)
                .toList();
    }
}
