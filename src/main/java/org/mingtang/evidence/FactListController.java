package org.mingtang.evidence;

import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of facts. */
@Controller
@Requires(Permission.READ_PLANS)
class FactListController {

    private final FactPages pages;

    FactListController(FactPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/facts")
    String list(FactListQuery query, Person person, Model model) {
        model.addAttribute("page", pages.list(query, person));
        return "evidence/facts";
    }
}
