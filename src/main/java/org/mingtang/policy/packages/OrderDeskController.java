package org.mingtang.policy.packages;

import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitScope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders on the desk of the openness office. */
@Controller
class OrderDeskController {

    private static final String HERE = "/desk/package-orders/{id}";

    private final Orders orders;
    private final Packages packages;

    OrderDeskController(Orders orders, Packages packages) {
        this.orders = orders;
        this.packages = packages;
    }

    @GetMapping(HERE)
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView one(@PathVariable UUID id, Person person) {
        return page(id, person, "");
    }

    /** A post, since who looked is noted. */
    @PostMapping(HERE + "/contact")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView contact(@PathVariable UUID id, Person person) {
        return page(id, person, orders.contactOf(id, person).orElse("没有留联系方式"));
    }

    private ModelAndView page(UUID id, Person person, String contact) {
        return new ModelAndView(
                "policy/order-desk",
                Map.of(
                        "order", orders.require(id, person),
                        "contact", contact,
                        "packages", packages.packages(UnitScope.ALL)));
    }

    @PostMapping(HERE + "/serving")
    @Requires(Permission.EDIT_CATALOGUE)
    String serve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String reply,
            Person person,
            RedirectAttributes flash) {
        orders.serve(id, slug, reply, person);
        flash.addFlashAttribute("notice", "已配餐，点餐人在自己的查询页面上可以看到。");
        return "redirect:/desk/package-orders/" + id;
    }

    @PostMapping(HERE + "/declining")
    @Requires(Permission.EDIT_CATALOGUE)
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reply,
            Person person,
            RedirectAttributes flash) {
        orders.decline(id, reply, person);
        flash.addFlashAttribute("notice", "已答复。");
        return "redirect:/desk/package-orders/" + id;
    }
}
