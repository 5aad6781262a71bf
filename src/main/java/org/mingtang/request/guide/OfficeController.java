package org.mingtang.request.guide;

import java.util.List;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the guide says of one's own organ's channels. */
@Controller
@RequestMapping("/desk/requests/office")
class OfficeController {

    private final Offices offices;

    OfficeController(Offices offices) {
        this.offices = offices;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    ModelAndView page(@RequestParam(defaultValue = "") String organ, Person person) {
        UnitView chosen = chosen(organ, person);
        Office office = offices.of(chosen.id()).map(Offices.Kept::office).orElse(Office.NONE);
        return page(chosen, office, List.of(), person);
    }

    @PostMapping
    @Requires(Permission.DECIDE_REQUEST)
    ModelAndView keep(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String fax,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String notes,
            Person person,
            RedirectAttributes flash) {
        UnitView chosen = chosen(organ, person);
        Office office = Office.of(name, place, hours, phone, post, fax, mail, notes);
        List<Refusal> refusals = office.refusals();
        if (!refusals.isEmpty()) {
            ModelAndView again = page(chosen, office, refusals, person);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        offices.keep(chosen.id(), office, person);
        flash.addFlashAttribute("notice", "受理渠道已保存，申请指南随即更新。");
        return new ModelAndView("redirect:/desk/requests/office?organ=" + chosen.id());
    }

    private ModelAndView page(UnitView organ, Office office, List<Refusal> refusals, Person person) {
        boolean keeps = offices.mayKeep(organ.id(), person);
        var page = new OfficePage(organ, offices.organs(person), office, keeps, refusals);
        return new ModelAndView("request/office", "page", page);
    }

    private UnitView chosen(String organ, Person person) {
        List<UnitView> own = offices.organs(person);
        return own.stream()
                .filter(each -> organ.isBlank() || each.id().toString().equals(organ))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("只能查看和填写本机关的受理渠道。"));
    }
}
