package org.mingtang.request.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.Requests;
import org.mingtang.request.SensitiveFiles;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reply.WayLetters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Letters on the way are drafted and made in one, by the wording in force on that day, whatever day they are dated. */
@MingtangTest
class WayLetterWordingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LetterKind KIND = LetterKind.REASONS_ASKED;
    private static final Map<Field, String> SAID =
            Map.of(Field.FOUND, "三个月内提出申请 312 件", Field.REASONS_BY, "2026-03-20");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    WayLetters letters;

    @Autowired
    RequestPapers papers;

    @Autowired
    AuditTrail audit;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    OfficeWordings wordings;
    RequestId id;
    long act;

    @BeforeEach
    void reasonsAskedFor() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        wordings = new OfficeWordings(beans);
        id = desk.received(DAY);
        handling.askReasons(id, DAY, "三个月内提出申请 312 件", desk.clerk);
        act = requests.history(id).stream()
                .filter(step -> step.act() == RequestAct.ASK_REASONS)
                .findFirst()
                .orElseThrow()
                .place();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private String made() {
        letters.make(id, act, KIND, SAID, false, false, desk.clerk);
        return papers.files(id, desk.clerk).stream()
                .filter(file ->
                        file.kind() == RequestFile.Kind.LETTER && file.name().endsWith(".docx"))
                .map(file -> SensitiveFiles.textOfWord(papers.content(id, file.id(), desk.clerk)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("当天起草用当天的现行版；过几天重做，用那天的现行版，成文日期和文号不变")
    void isWordedByTheDayItIsDrafted() {
        String delivered = made();
        assertThat(delivered).contains("2026年3月2日", "申请公开政府信息的数量、频次明显超过合理范围");
        wordings.keep(KIND, "按新写法告知。", DAY.plusDays(3), desk.openness);
        assertThat(made()).doesNotContain("按新写法告知。");
        clock.moveTo(DAY.plusDays(3));
        assertThat(made()).contains("按新写法告知。", "2026年3月2日", "〔2026〕1号").doesNotContain("〔2026〕2号");
        assertThat(audit.entries(
                        new AuditFilter(null, "制作文书", "公开申请 " + desk.view(id).number(), null, null, null, 10)))
                .extracting(AuditEntry::detail)
                .satisfiesExactly(
                        third -> assertThat(third).endsWith("模板第 1 版"),
                        second -> assertThat(second).endsWith("模板内置版"),
                        first -> assertThat(first).endsWith("模板内置版"));
    }

    @Test
    void thePageSaysByWhichEdition() {
        assertThat(page()).contains("按今天现行的内置版模板制作");
        wordings.keep(KIND, "按新写法告知。", DAY, desk.openness);
        assertThat(page()).contains("按今天现行的第 1 版模板制作");
    }

    private String page() {
        byte[] page = mvc.get()
                .uri("/desk/requests/" + id + "/letters/" + act + "/" + KIND)
                .with(SignedAs.person(desk.clerk))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }
}
