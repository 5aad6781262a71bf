package org.mingtang.procedure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk page of the calendar: look at a year, hand in a notice, confirm what was understood. */
@Controller
@RequestMapping("/desk/calendar")
class CalendarController {

    private final CalendarPages pages;
    private final WorkCalendars calendars;
    private final Clock clock;

    CalendarController(CalendarPages pages, WorkCalendars calendars, Clock clock) {
        this.pages = pages;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.USE_DESK)
    String year(@RequestParam(required = false) @Nullable Integer year, Person person, Model model) {
        int thisYear = LocalDate.now(clock).getYear();
        int shown = year == null || !NoticeCheck.isYear(year) ? thisYear : year;
        model.addAttribute("page", pages.year(shown, thisYear, person.may(Permission.EDIT_CALENDAR)));
        return "procedure/calendar";
    }

    @PostMapping("/readings")
    @Requires(Permission.EDIT_CALENDAR)
    String read(@ModelAttribute NoticeForm form, Person person, Model model, HttpServletRequest request)
            throws IOException {
        var file = form.file();
        var text = file != null && form.hasFile()
                ? new String(file.getBytes(), StandardCharsets.UTF_8)
                : form.text() == null ? "" : form.text();
        var read = NoticeInput.read(text, form.year());
        if (read.reading() == null) {
            request.setAttribute("refusals", read.refusals());
            model.addAttribute("text", text);
            return year(form.year(), person, model);
        }
        var source = form.hasFile() && file != null ? "文件：" + file.getOriginalFilename() : text;
        model.addAttribute("page", pages.understood(read.reading(), source));
        return "procedure/reading";
    }

    @PostMapping("/notices")
    @Requires(Permission.EDIT_CALENDAR)
    String confirm(
            @RequestParam int year,
            @RequestParam String days,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (year < 0 || year > 9999) {
            // Not from our page, and no such year can be drawn.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var read = DayLines.read(year, days);
        var refusals = new ArrayList<>(read.refusals());
        refusals.addAll(
                NoticeCheck.refusals(read.notice(), calendars.inForce(year).isPresent(), reason));
        if (!refusals.isEmpty()) {
            request.setAttribute("refusals", refusals);
            model.addAttribute(
                    "page", pages.again(read.notice(), source, reason).withDays(days));
            return "procedure/reading";
        }
        try {
            calendars.record(read.notice(), source, reason.isBlank() ? "首次登记" : reason.strip(), person);
            flash.addFlashAttribute("notice", year + "年的节假日安排已登记，涉及这一年的期限正在重新计算。");
        } catch (DataIntegrityViolationException e) {
            // Two people confirmed the same edition at once; the other one was first.
            flash.addFlashAttribute("refusals", List.of(new Refusal(null, "刚才另有人登记了这一年的安排，请核对后再更正。")));
        }
        return "redirect:/desk/calendar?year=" + year;
    }
}
