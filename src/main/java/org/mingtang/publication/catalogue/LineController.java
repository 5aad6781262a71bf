package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lines added, changed and dropped by hand. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class LineController {

    private static final LineText EMPTY = new LineText(
            "",
            "",
            "",
            "政府信息公开条例",
            "自信息形成或者变更之日起20个工作日内",
            "",
            Set.of(Carrier.WEBSITE),
            true,
            "",
            true,
            false,
            true,
            false,
            "",
            null);

    private final Catalogue catalogue;
    private final LineRows lines;
    private final LineOwners owners;
    private final CatalogueGovernments governments;

    LineController(Catalogue catalogue, LineRows lines, LineOwners owners, CatalogueGovernments governments) {
        this.governments = governments;
        this.catalogue = catalogue;
        this.lines = lines;
        this.owners = owners;
    }

    @GetMapping("/desk/catalogue/new")
    ModelAndView fresh(@RequestParam(defaultValue = "") String field, Person person) {
        return page("", field, EMPTY, List.of(), person);
    }

    @GetMapping("/desk/catalogue/{code}/edit")
    ModelAndView edit(@PathVariable String code, Person person) {
        return page(code, "", line(code, person).text(), List.of(), person);
    }

    @PostMapping("/desk/catalogue/lines")
    ModelAndView add(
            @RequestParam(defaultValue = "") String field,
            @ModelAttribute LineForm form,
            Person person,
            RedirectAttributes flash) {
        LineText text = form.text();
        List<String> refusals = new ArrayList<>(LineCheck.refusals(text));
        if (lines.fields(governments.of(person.unit())).stream()
                .noneMatch(each -> each.code().equals(field))) {
            refusals.add("请选择领域。");
        }
        if (!refusals.isEmpty()) {
            return refused(page("", field, text, refusals, person));
        }
        catalogue.add(field, text, person);
        flash.addFlashAttribute("notice", "已新增。" + unknown(text, person));
        return new ModelAndView("redirect:/desk/catalogue?field=" + field);
    }

    @PostMapping("/desk/catalogue/{code}/edit")
    ModelAndView change(
            @PathVariable String code, @ModelAttribute LineForm form, Person person, RedirectAttributes flash) {
        Line line = line(code, person);
        LineText text = line.text(form.text(), governments.of(person.unit()));
        List<String> refusals = line.source().equals("FIELD")
                ? LineCheck.refusals(text)
                : text.name().isEmpty() ? List.of("请填写“二级事项”。") : List.of();
        if (!refusals.isEmpty()) {
            return refused(page(code, "", text, refusals, person));
        }
        try {
            catalogue.change(code, text, person);
            flash.addFlashAttribute("notice", "已保存。" + unknown(text, person));
        } catch (UnlawfulAct nothing) {
            String why = Objects.requireNonNullElse(nothing.getMessage(), "不能修改。");
            return refused(page(code, "", text, List.of(why), person));
        }
        return new ModelAndView("redirect:/desk/catalogue/" + code);
    }

    @PostMapping("/desk/catalogue/{code}/end")
    String drop(@PathVariable String code, Person person, RedirectAttributes flash) {
        catalogue.drop(code, person);
        flash.addFlashAttribute("notice", "这一项已从目录删去，原有的信息仍在原处。需要时可以再恢复。");
        return "redirect:/desk/catalogue/" + code;
    }

    @PostMapping("/desk/catalogue/fields")
    String addField(@RequestParam(defaultValue = "") String name, Person person, RedirectAttributes flash) {
        String code = catalogue.addField(name, person);
        flash.addFlashAttribute("notice", "已新增领域，现在可以往里面添加公开事项。");
        return "redirect:/desk/catalogue/new?field=" + code;
    }

    private String unknown(LineText text, Person person) {
        List<String> unknown = owners.unknown(text.owners(), person.unit());
        return unknown.isEmpty() ? "" : "公开主体“" + String.join("、", unknown) + "”还对不上单位，请改用机构库里的名称。";
    }

    private Line line(String code, Person person) {
        return lines.find(code, governments.of(person.unit()))
                .filter(Line::holdsItems)
                .orElseThrow(() -> new UnlawfulAct("目录里没有这一项。"));
    }

    private ModelAndView page(String code, String field, LineText text, List<String> refusals, Person person) {
        UUID government = governments.of(person.unit());
        Line line = code.isEmpty() ? null : line(code, person);
        return new ModelAndView(
                "catalogue/line-form",
                "page",
                new LineFormPage(
                        code,
                        field,
                        line == null ? "FIELD" : line.source(),
                        line == null || line.living(),
                        line != null && line.isShared() && government != null,
                        text,
                        lines.fields(government),
                        refusals));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
