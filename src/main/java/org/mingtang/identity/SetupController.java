package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens the first system administrator's account, once; afterwards there is no such page. */
@Controller
@RequestMapping("/setup")
@OpenToPublic
class SetupController {

    private final SetupCode code;
    private final Accounts accounts;
    private final AddressThrottle throttle;

    SetupController(SetupCode code, Accounts accounts, AddressThrottle throttle) {
        this.code = code;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @GetMapping
    String page(Model model) {
        mustBeOpen();
        model.addAttribute("form", SetupForm.empty());
        return "identity/setup";
    }

    @PostMapping
    String open(@ModelAttribute SetupForm form, HttpServletRequest request, Model model, RedirectAttributes redirect)
            throws IOException {
        mustBeOpen();
        List<String> refusals = refusals(form, request.getRemoteAddr());
        if (!refusals.isEmpty()) {
            model.addAttribute("refusals", refusals);
            model.addAttribute("form", form);
            return "identity/setup";
        }
        accounts.create(form.account(), Accounts.PROGRAM);
        code.close();
        redirect.addFlashAttribute("notice", "系统管理员账户已建立，请登录。");
        return "redirect:" + SignInEntry.ADDRESS;
    }

    private List<String> refusals(SetupForm form, String address) {
        if (throttle.isClosedTo(address)) {
            return List.of("尝试次数过多，请在 15 分钟后再试。");
        }
        List<String> refusals = new ArrayList<>(form.refusals());
        if (!code.isRight(form.code())) {
            throttle.countFailure(address);
            refusals.add("启用码不正确；启用码在启动时的终端输出和数据目录的 setup-code 文件里。");
        }
        return refusals;
    }

    private void mustBeOpen() {
        if (!code.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The first account has been opened");
        }
    }
}
