package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts of the office on a request; each leads back to its page. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE)
class HandlingController {

    private final Requests requests;
    private final Handling handling;

    HandlingController(Requests requests, Handling handling) {
        this.requests = requests;
        this.handling = handling;
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String proof,
            Person person,
            RedirectAttributes flash) {
        requests.confirm(new RequestId(id), on, proof, person);
        return done(id, "已确认收到，答复期限开始计算。", flash);
    }

    @PostMapping("/assignment")
    String assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        handling.assign(new RequestId(id), new UnitId(uuid(unit)), reason, person);
        flash.addFlashAttribute("notice", "已分办，期限不变。");
        return "redirect:/desk/requests";
    }

    @PostMapping("/splitting")
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remaining,
            @RequestParam(defaultValue = "") String matters,
            Person person,
            RedirectAttributes flash) {
        List<String> each = Arrays.stream(matters.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int parts = handling.split(new RequestId(id), remaining, each, person).size();
        return done(id, "已拆分出 " + parts + " 件，收到日期和期限与本件相同。", flash);
    }

    @PostMapping("/correction-notice")
    String askCorrection(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Day @Nullable LocalDate correctBy,
            Person person,
            RedirectAttributes flash) {
        handling.askCorrection(new RequestId(id), on, text, correctBy, person);
        return done(id, "补正通知已登记，收到补正后期限重新计算。", flash);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String subject,
            Person person,
            RedirectAttributes flash) {
        handling.correct(new RequestId(id), on, subject, person);
        return done(id, "补正已登记，答复期限重新计算。", flash);
    }

    @PostMapping("/search-record")
    String search(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String found,
            Person person,
            RedirectAttributes flash) {
        handling.search(new RequestId(id), where, words, found, person);
        return done(id, "检索记录已留存。", flash);
    }

    @PostMapping("/consultation")
    String consult(
            @PathVariable UUID id,
            @RequestParam Handling.Asked asked,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam @Day LocalDate on,
            @RequestParam(required = false) @Day @Nullable LocalDate servedOn,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.consult(new RequestId(id), asked, whom, on, servedOn, text, person);
        return done(id, "征求意见书已登记，自次日起期限中止。", flash);
    }

    @PostMapping("/service")
    String served(
            @PathVariable UUID id,
            @RequestParam long letter,
            @RequestParam @Day LocalDate on,
            Person person,
            RedirectAttributes flash) {
        handling.served(new RequestId(id), letter, on, person);
        return done(id, "对方收到日期已登记。", flash);
    }

    @PostMapping("/opinion")
    String opinion(
            @PathVariable UUID id,
            @RequestParam long consultation,
            @RequestParam Handling.Opinion opinion,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.opinion(new RequestId(id), consultation, opinion, on, text, person);
        return done(id, "意见已登记。", flash);
    }

    @PostMapping("/discussion")
    String discuss(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.discuss(new RequestId(id), on, text, person);
        return done(id, "会商记录已留存。", flash);
    }

    @PostMapping("/reasons-asked")
    String askReasons(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Day @Nullable LocalDate reasonsBy,
            Person person,
            RedirectAttributes flash) {
        handling.askReasons(new RequestId(id), on, text, reasonsBy, person);
        return done(id, "已要求申请人说明理由。", flash);
    }

    @PostMapping("/reasons")
    String giveReasons(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.giveReasons(new RequestId(id), on, text, person);
        return done(id, "申请人的理由已登记。", flash);
    }

    @PostMapping("/delay")
    @Requires(Permission.DECIDE_REQUEST)
    String delay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int workingDays,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.delay(new RequestId(id), workingDays, on, text, person);
        return done(id, "已认定理由合理，答复期限已延迟。", flash);
    }

    @PostMapping("/extension")
    @Requires(Permission.DECIDE_REQUEST)
    String extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int workingDays,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.extend(new RequestId(id), workingDays, on, text, person);
        return done(id, "答复期限已延长。", flash);
    }

    @PostMapping("/unpaid")
    String leaveUnpaid(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.leaveUnpaid(new RequestId(id), text, person);
        return done(id, "申请已按逾期未缴费办结，不再处理。", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam(defaultValue = "") String text,
            Person person,
            RedirectAttributes flash) {
        handling.withdraw(new RequestId(id), on, text, person);
        return done(id, "申请已撤回办结。", flash);
    }

    static String done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/desk/requests/" + id;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnlawfulAct("请选择承办单位。");
        }
    }
}
