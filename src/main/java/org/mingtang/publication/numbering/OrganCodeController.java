package org.mingtang.publication.numbering;

import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page of organ codes. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class OrganCodeController {

    private static final String HERE = "/desk/catalogue/organ-codes";

    private final OrganCodes codes;

    OrganCodeController(OrganCodes codes) {
        this.codes = codes;
    }

    @GetMapping(HERE)
    ModelAndView all(Person person) {
        return page("", person);
    }

    @PostMapping(HERE + "/{unit}")
    ModelAndView put(
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String code,
            Person person,
            RedirectAttributes flash) {
        try {
            codes.put(unit, code, person);
        } catch (UnlawfulAct refused) {
            ModelAndView again = page(String.valueOf(refused.getMessage()), person);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("notice", "机构代码已保存，此后发布的信息用它编索引号；已经给出的索引号不变。");
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView page(String refusal, Person person) {
        return new ModelAndView("numbering/organ-codes", Map.of("organs", codes.all(person), "refusal", refusal));
    }
}
