package org.mingtang.identity;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turning one's own one-time codes on and off. */
@Controller
@RequestMapping(SecondFactorController.ADDRESS)
@Requires(Permission.USE_DESK)
class SecondFactorController {

    static final String ADDRESS = "/desk/second-factor";

    private final OwnSecondFactor own;

    SecondFactorController(OwnSecondFactor own) {
        this.own = own;
    }

    @GetMapping
    String page(Person person, Model model) {
        model.addAttribute("page", own.page(person, own.newSecret()));
        return "identity/second-factor";
    }

    @PostMapping
    String turnOn(
            Person person,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        List<String> recovery = own.turnOn(person, secret, code);
        if (recovery.isEmpty()) {
            model.addAttribute("page", own.page(person, own.usable(secret)));
            model.addAttribute("refusals", List.of("验证码不正确或已过期，动态验证码尚未启用。请核对手机时间后输入新的验证码。"));
            return "identity/second-factor";
        }
        model.addAttribute("codes", recovery);
        return "identity/recovery-codes";
    }

    @PostMapping("/removal")
    String turnOff(Person person, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
        if (own.turnOff(person, password)) {
            redirect.addFlashAttribute("notice", "动态验证码已停用。");
        } else {
            redirect.addFlashAttribute("refusals", List.of("密码不正确，动态验证码仍在使用。"));
        }
        return "redirect:" + ADDRESS;
    }
}
