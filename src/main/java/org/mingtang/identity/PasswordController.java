package org.mingtang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password. */
@Controller
@RequestMapping(PasswordController.ADDRESS)
@Requires(Permission.USE_DESK)
class PasswordController {

    static final String ADDRESS = "/desk/password";

    private final OwnPassword own;

    PasswordController(OwnPassword own) {
        this.own = own;
    }

    @GetMapping
    String page() {
        return "identity/password";
    }

    @PostMapping
    String change(
            Person person,
            @ModelAttribute PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<String> refusals = own.change(person, form);
        if (!refusals.isEmpty()) {
            redirect.addFlashAttribute("refusals", refusals);
            return "redirect:" + ADDRESS;
        }
        goOn(own.authentication(person), request, response);
        redirect.addFlashAttribute("notice", "密码已修改，其他设备上的登录已全部退出。");
        return "redirect:/desk";
    }

    /** The change ended every session of the account; this one goes on under a new id. */
    private static void goOn(
            DeskAuthentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        new HttpSessionSecurityContextRepository()
                .saveContext(new SecurityContextImpl(authentication), request, response);
    }
}
