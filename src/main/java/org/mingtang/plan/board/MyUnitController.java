package org.mingtang.plan.board;

import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of one's own unit. */
@Controller
@Requires(Permission.READ_PLANS)
class MyUnitController {

    private final MyUnit myUnit;

    MyUnitController(MyUnit myUnit) {
        this.myUnit = myUnit;
    }

    @GetMapping("/desk/my-unit")
    String tasks(Person person, @RequestParam(defaultValue = "0") int year, Model model) {
        model.addAttribute("page", myUnit.page(person, year));
        return "board/my-unit";
    }
}
