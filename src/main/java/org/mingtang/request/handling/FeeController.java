package org.mingtang.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.fee.FeeOrder;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.fee.PaymentWay;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.reckoning.FeeReckoning;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The fee of a request: reckoned, told to the applicant, paid (国办函〔2020〕109号). */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE)
class FeeController {

    private final Requests requests;
    private final Fees fees;
    private final CasePages pages;
    private final RequestPermissions permissions;
    private final Clock clock;

    FeeController(Requests requests, Fees fees, CasePages pages, RequestPermissions permissions, Clock clock) {
        this.requests = requests;
        this.fees = fees;
        this.pages = pages;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What the request would cost, line by line; nothing is kept. */
    @GetMapping("/fee")
    ModelAndView reckon(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NONE") FeeMethod method,
            @RequestParam(defaultValue = "1") int matters,
            @RequestParam(defaultValue = "0") int sides,
            @RequestParam(defaultValue = "false") boolean pointsToPublic,
            Person person) {
        var order = new FeeOrder(method, matters, sides, pointsToPublic);
        return page(
                chargeable(id, person),
                order,
                fees.lastHowToPay(chargeable(id, person).organ()),
                null);
    }

    @PostMapping("/fee-notice")
    ModelAndView charge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NONE") FeeMethod method,
            @RequestParam(defaultValue = "1") int matters,
            @RequestParam(defaultValue = "0") int sides,
            @RequestParam(defaultValue = "false") boolean pointsToPublic,
            @RequestParam(defaultValue = "") String howToPay,
            @RequestParam @Day LocalDate on,
            @RequestParam(required = false) @Day @Nullable LocalDate servedOn,
            Person person,
            RedirectAttributes flash) {
        RequestView request = chargeable(id, person);
        var order = new FeeOrder(method, matters, sides, pointsToPublic);
        try {
            var fee = fees.charge(request.id(), order, howToPay, on, servedOn, person);
            flash.addFlashAttribute("notice", "收费通知已登记，" + fee.yuan() + " 元。请制作收费通知书；缴费后答复期限重新计算。");
            return seeOther("/desk/requests/" + id + "#fee");
        } catch (UnlawfulAct refused) {
            return page(request, order, howToPay, String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/payment")
    String paid(
            @PathVariable UUID id,
            @RequestParam @Day LocalDate on,
            @RequestParam PaymentWay way,
            @RequestParam(defaultValue = "") String receipt,
            Person person,
            RedirectAttributes flash) {
        fees.pay(new RequestId(id), on, way, receipt, person);
        return HandlingController.done(id, "缴费已登记，答复期限自次日起重新计算。", flash);
    }

    /** To print: what was paid and how it was reckoned; beside the fiscal receipt, not in its place. */
    @GetMapping("/payment")
    ModelAndView sheet(@PathVariable UUID id, Person person) {
        var page = pages.of(new RequestId(id), person);
        if (page.fee() == null) {
            throw new UnlawfulAct("这件申请没有收费。");
        }
        return new ModelAndView("request/desk-fee", "page", page);
    }

    private RequestView chargeable(UUID id, Person person) {
        RequestView request = requests.find(new RequestId(id))
                .filter(each -> permissions.mayWork(person, each))
                .orElseThrow(() -> new UnlawfulAct("没有这件申请，或者它不由您所在的单位办理。"));
        if (!RequestAct.CHARGE.isPossibleFrom(request.stage())) {
            throw new UnlawfulAct("这件申请现在是“" + request.stage().label() + "”，不能发出收费通知。");
        }
        return request;
    }

    private ModelAndView page(RequestView request, FeeOrder order, String howToPay, @Nullable String refusal) {
        FeeReckoning reckoning = null;
        String wrong = refusal;
        if (order.method() != FeeMethod.NONE) {
            try {
                reckoning = fees.reckon(request.id(), order);
                var objection = reckoning.objection();
                wrong = wrong != null || objection == null
                        ? wrong
                        : objection.reason() + "（" + objection.article() + "）";
            } catch (UnlawfulAct nonsense) {
                wrong = String.valueOf(nonsense.getMessage());
            }
        }
        var page = new FeePage(
                request,
                order,
                fees.earlier(request.id()),
                reckoning,
                wrong == null ? List.of() : List.of(wrong),
                howToPay,
                LocalDate.now(clock));
        var view = new ModelAndView("request/fee", "page", page);
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
