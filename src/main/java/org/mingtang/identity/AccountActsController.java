package org.mingtang.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Locking, closing and resetting an account. */
@Controller
@RequestMapping("/desk/accounts/{account}")
@Requires(Permission.EDIT_ACCOUNTS)
class AccountActsController {

    private final AccountKeeping keeping;
    private final AccountPages pages;
    private final OneTimePassword passwords;

    AccountActsController(AccountKeeping keeping, AccountPages pages, OneTimePassword passwords) {
        this.keeping = keeping;
        this.pages = pages;
        this.passwords = passwords;
    }

    @PostMapping("/lock")
    String lock(@PathVariable UUID account, Person by, RedirectAttributes redirect) {
        return done(account, keeping.lock(account, by), "账户已锁定，解锁前不能登录。", redirect);
    }

    @PostMapping("/unlocking")
    String unlock(@PathVariable UUID account, Person by, RedirectAttributes redirect) {
        return done(account, keeping.unlock(account, by), "账户已解锁。", redirect);
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable UUID account, Person by, RedirectAttributes redirect) {
        return done(account, keeping.deactivate(account, by), "账户已停用，正在进行的登录已退出。", redirect);
    }

    @PostMapping("/activation")
    String activate(@PathVariable UUID account, Person by, RedirectAttributes redirect) {
        return done(account, keeping.activate(account, by), "账户已重新启用。", redirect);
    }

    @GetMapping("/second-factor-removal")
    String confirmSecondFactorRemoval(@PathVariable UUID account, Model model) {
        model.addAttribute("page", AccountConfirmPage.ofCodes(pages.row(account)));
        return "identity/account-confirm";
    }

    @PostMapping("/second-factor-removal")
    String removeSecondFactor(@PathVariable UUID account, Person by, RedirectAttributes redirect) {
        return done(account, keeping.removeSecondFactor(account, by), "动态验证码已停用，请提醒本人重新启用。", redirect);
    }

    @GetMapping("/password")
    String confirmPassword(@PathVariable UUID account, Model model) {
        model.addAttribute("page", AccountConfirmPage.ofPassword(pages.row(account)));
        return "identity/account-confirm";
    }

    /** Answers with the page itself: a redirect would leave the password in the session. */
    @PostMapping("/password")
    String resetPassword(@PathVariable UUID account, Person by, Model model) {
        String password = passwords.next();
        keeping.resetPassword(account, password, by);
        AccountRow row = pages.row(account);
        model.addAttribute("page", new OneTimePasswordPage(row.name(), row.login(), password));
        return "identity/one-time-password";
    }

    private static String done(UUID account, List<String> refusals, String notice, RedirectAttributes redirect) {
        if (refusals.isEmpty()) {
            redirect.addFlashAttribute("notice", notice);
        } else {
            redirect.addFlashAttribute("refusals", refusals);
        }
        return "redirect:/desk/accounts/" + account;
    }
}
