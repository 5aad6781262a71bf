package org.mingtang.request.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reconsiderations and suits over an answer. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping(RequestController.HERE + "/remedies")
class RemedyController {

    private final RemedyCases remedies;

    RemedyController(RemedyCases remedies) {
        this.remedies = remedies;
    }

    @PostMapping
    String file(
            @PathVariable UUID id,
            @RequestParam RemedyCase.Kind kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Day LocalDate on,
            Person person,
            RedirectAttributes flash) {
        remedies.file(new RequestId(id), kind, number, on, person);
        return HandlingController.done(id, "已登记。", flash);
    }

    @PostMapping("/{remedy}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID remedy,
            @RequestParam RemedyCase.Result result,
            @RequestParam @Day LocalDate on,
            Person person,
            RedirectAttributes flash) {
        remedies.decide(new RequestId(id), remedy, result, on, person);
        return HandlingController.done(id, "结果已登记。", flash);
    }
}
