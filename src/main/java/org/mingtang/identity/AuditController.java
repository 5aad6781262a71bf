package org.mingtang.identity;

import java.util.List;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditTrail;
import org.mingtang.audit.ChainCheck;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit trail on the desk; it lives here because audit stands below identity and knows no permissions. */
@Controller
@RequestMapping("/desk/audit")
@Requires(Permission.READ_AUDIT)
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    String page(@ModelAttribute AuditQuery query, Model model) {
        List<AuditEntry> entries = trail.entries(query.filter());
        model.addAttribute("page", new AuditPage(query, entries));
        return "identity/audit";
    }

    @PostMapping("/verification")
    String verify(RedirectAttributes redirect) {
        ChainCheck check = trail.verify();
        if (check.isSound()) {
            redirect.addFlashAttribute("notice", "已核验全部 " + check.entries() + " 条留痕，逐条相连，没有改动。");
        } else {
            redirect.addFlashAttribute(
                    "refusals", List.of("第 " + check.firstBroken() + " 条起与前面的记录连不上，可能被改动或删除。请保留现场并报告安全负责人。"));
        }
        return "redirect:/desk/audit";
    }
}
