package org.mingtang.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, a new one, and changes of one. */
@Controller
@RequestMapping("/desk/accounts")
@Requires(Permission.EDIT_ACCOUNTS)
class AccountsController {

    private final AccountPages pages;
    private final AccountOpening opening;
    private final AccountKeeping keeping;

    AccountsController(AccountPages pages, AccountOpening opening, AccountKeeping keeping) {
        this.pages = pages;
        this.opening = opening;
        this.keeping = keeping;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", pages.list(words, page));
        return "identity/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("page", pages.ofNew(AccountForm.empty()));
        return "identity/account";
    }

    @PostMapping
    String open(@ModelAttribute AccountForm form, Person by, Model model) {
        AccountOpening.Result result = opening.open(form, by);
        if (!result.refusals().isEmpty()) {
            model.addAttribute("refusals", result.refusals());
            model.addAttribute("page", pages.ofNew(form));
            return "identity/account";
        }
        model.addAttribute("page", new OneTimePasswordPage(form.displayName(), form.login(), result.password()));
        return "identity/one-time-password";
    }

    @GetMapping("/{account}")
    String account(@PathVariable UUID account, Person by, Model model) {
        model.addAttribute("page", pages.of(account, by));
        return "identity/account";
    }

    @PostMapping("/{account}")
    String describe(
            @PathVariable UUID account,
            @ModelAttribute AccountForm form,
            Person by,
            Model model,
            RedirectAttributes redirect) {
        List<String> refusals = keeping.describe(account, form, by);
        if (!refusals.isEmpty()) {
            model.addAttribute("refusals", refusals);
            model.addAttribute("page", pages.of(account, form, by));
            return "identity/account";
        }
        redirect.addFlashAttribute("notice", "账户已修改，立即生效。");
        return "redirect:/desk/accounts/" + account;
    }
}
