package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.identity.Role.CLERK;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
@RecordApplicationEvents
class CalendarDeskTests {

    /** Years of their own, so that tests do not meet each other's notices. */
    private static final AtomicInteger NEXT = new AtomicInteger(2040);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private ApplicationEvents events;

    private final int year = NEXT.getAndIncrement();

    @Test
    @DisplayName("Importing a year's notice makes its dates certain and tells the others")
    void recordsANotice() {
        var eve = LocalDate.of(year - 1, 12, 31);
        assertThat(calendars.current().plusWorkingDays(eve, 1).provisional()).isTrue();
        assertThat(confirm(days("休"), "")).hasStatus(302).hasRedirectedUrl("/desk/calendar?year=" + year);
        assertThat(calendars.current().isOfficial(year)).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(year, 3, 5))).isFalse();
        assertThat(events.stream(WorkCalendarChanged.class)).contains(new WorkCalendarChanged(year));
    }

    @Test
    @DisplayName("A correction needs a reason and is a further edition")
    void correctsWithAReason() {
        confirm(days("休"), "");
        assertThat(confirm(days("班"), " "))
                .hasStatusOk()
                .bodyText()
                .contains("更正时请写明原因")
                .contains(year + "-03-05,班");
        assertThat(calendars.editions(year)).hasSize(1);
        assertThat(confirm(days("班"), "补充通知")).hasStatus(302);
        assertThat(calendars.editions(year))
                .extracting(CalendarPage.Edition::number, CalendarPage.Edition::reason)
                .containsExactly(tuple(2, "补充通知"), tuple(1, "首次登记"));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(year, 3, 5))).isTrue();
        assertThat(page()).bodyText().contains("补充通知").contains("第2版").contains("方知远");
    }

    @Test
    void showsWhatWasUnderstoodBeforeItCounts() {
        var text = year + "年部分节假日安排：一、元旦：1月1日至3日放假调休，共3天。";
        assertThat(web.post()
                        .uri("/desk/calendar/readings")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("text", text))
                .hasStatusOk()
                .bodyText()
                .contains("核对" + year + "年节假日安排")
                .contains(year + "-01-02,休")
                .contains("可能没有读全");
        assertThat(calendars.current().isOfficial(year)).isFalse();
    }

    @Test
    void readsAFile() {
        var json = "{\"" + year + "\":{\"closed\":[\"" + year + "-05-04\"],\"makeUp\":[]}}";
        var file = new MockMultipartFile("file", "安排.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/desk/calendar/readings")
                        .multipart()
                        .file(file)
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains(year + "-05-04,休")
                .contains("文件：安排.json");
    }

    @Test
    void keepsWhatWasPastedWhenItCannotBeRead() {
        assertThat(web.post()
                        .uri("/desk/calendar/readings")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("text", "今天天气很好"))
                .hasStatusOk()
                .bodyText()
                .contains("没有读出是哪一年的通知")
                .contains("今天天气很好");
    }

    @Test
    void showsAYearWithSignsAndWords() {
        assertThat(web.get().uri("/desk/calendar?year=2026").with(SignedAs.one(CLERK)))
                .hasStatusOk()
                .bodyText()
                .contains("已有正式安排", "<b class=\"num\">248</b>", "补班", "放假", "2026年12月")
                .doesNotContain("登记一年的安排");
        assertThat(page()).bodyText().contains("尚无正式安排，期限为暂定");
    }

    @Test
    @DisplayName("Only who may edit the calendar can record")
    void refusesAClerk() {
        for (var address : List.of("/desk/calendar/readings", "/desk/calendar/notices")) {
            assertThat(web.post()
                            .uri(address)
                            .with(csrf())
                            .with(SignedAs.one(CLERK))
                            .param("year", "" + year))
                    .hasStatus(403);
        }
        assertThat(calendars.editions(year)).isEmpty();
    }

    private MvcTestResult confirm(String days, String reason) {
        return web.post()
                .uri("/desk/calendar/notices")
                .with(csrf())
                .with(SignedAs.one(OPENNESS_OFFICE))
                .param("year", String.valueOf(year))
                .param("days", days)
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult page() {
        return web.get()
                .uri("/desk/calendar?year=" + year)
                .with(SignedAs.one(OPENNESS_OFFICE))
                .exchange();
    }

    private String days(String third) {
        return year + "-01-01,休\n" + year + "-03-05," + third;
    }

    @Test
    void yearsOfNoUseDoNoHarm() {
        for (var wrong : List.of("1999", "2100", "0", "2000000000", "-5")) {
            assertThat(web.get().uri("/desk/calendar?year=" + wrong).with(SignedAs.one(CLERK)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026");
            assertThat(web.post()
                            .uri("/desk/calendar/readings")
                            .with(csrf())
                            .with(SignedAs.one(OPENNESS_OFFICE))
                            .param("year", wrong)
                            .param("text", "一、元旦：1月1日至3日放假调休，共3天。"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("年份应在2000年至2099年之间");
        }
        assertThat(web.post()
                        .uri("/desk/calendar/notices")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("year", "2000000000")
                        .param("days", days("休")))
                .hasStatus(400);
        assertThat(web.post()
                        .uri("/desk/calendar/readings")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("text", "{\"year\":2000000000,\"days\":[]}"))
                .hasStatusOk()
                .bodyText()
                .contains("年份应在2000年至2099年之间");
    }

    @Test
    void aDayWrittenBothWaysComesBackAsItWasTyped() {
        var both = year + "-01-01,休\n" + year + "-01-01,班";
        assertThat(confirm(both, "")).hasStatusOk().bodyText().contains("既写为休又写为班", year + "-01-01,班");
        assertThat(calendars.editions(year)).isEmpty();
    }

    @Test
    void showsWhatACorrectionChanges() {
        confirm(days("休"), "");
        assertThat(web.post()
                        .uri("/desk/calendar/readings")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("text", year + "-01-01,休\n" + year + "-03-06,休"))
                .hasStatusOk()
                .bodyText()
                .contains(year + "-03-05：放假 → 未列", year + "-03-06：未列 → 放假")
                .doesNotContain(year + "-01-01：");
    }
}
