package org.mingtang.request.conversion;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.request.RequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision whether requested information becomes public for everybody. */
@Controller
class ConversionController {

    private final Conversions conversions;

    ConversionController(Conversions conversions) {
        this.conversions = conversions;
    }

    @PostMapping("/desk/requests/{id:[0-9a-f-]{36}}/conversion")
    @Requires(Permission.WORK_REQUEST)
    String decide(
            @PathVariable UUID id,
            @RequestParam Conversion.Decision decision,
            @RequestParam(defaultValue = "") String reason,
            Person person,
            RedirectAttributes flash) {
        var decided = conversions.decide(new RequestId(id), decision, reason, person);
        flash.addFlashAttribute("notice", decided.draft() == null ? "决定已登记。" : "决定已登记，主动公开的稿件已经建好，请补充内容后送审。");
        return "redirect:/desk/requests/" + id + "#conversion";
    }
}
