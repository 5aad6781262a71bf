package org.mingtang.publication.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.mingtang.publication.Manuscripts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The keys of business systems: made, shown once, stopped. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
public class KeysController {

    /** A key in the list. */
    public record Row(PushKey key, String unit) {}

    private final PushKeys keys;
    private final LineRows lines;
    private final Units units;
    private final Manuscripts manuscripts;
    private final CatalogueGovernments governments;

    KeysController(
            PushKeys keys, LineRows lines, Units units, Manuscripts manuscripts, CatalogueGovernments governments) {
        this.governments = governments;
        this.manuscripts = manuscripts;
        this.keys = keys;
        this.lines = lines;
        this.units = units;
    }

    @GetMapping("/desk/catalogue/keys")
    ModelAndView all(Person person) {
        return page("", "", List.of(), person);
    }

    /** The secret stands on this one answer and nowhere else; it is not kept, so there is no redirect. */
    @PostMapping("/desk/catalogue/keys")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable List<String> lines,
            Person person) {
        try {
            if (unit == null
                    || units.find(new UnitId(unit)).filter(UnitView::active).isEmpty()) {
                throw new UnlawfulAct("请选择这个系统所属的单位。");
            }
            requireOwn(unit, person);
            PushKeys.Made made = keys.make(name, unit, lines == null ? List.of() : lines, person);
            return page(made.secret(), name, List.of(), person);
        } catch (UnlawfulAct refused) {
            ModelAndView again =
                    page("", name, List.of(Objects.requireNonNullElse(refused.getMessage(), "不能发放。")), person);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping("/desk/catalogue/keys/{id}/revocation")
    String revoke(@PathVariable UUID id, Person person) {
        requireOwn(keys.find(id).orElseThrow(() -> new UnlawfulAct("没有这个密钥。")).unit(), person);
        keys.revoke(id, person);
        return "redirect:/desk/catalogue/keys";
    }

    private void requireOwn(UUID unit, Person person) {
        if (!manuscripts.mayWrite(unit, person)) {
            throw new UnlawfulAct("只能管理本级政府所属单位的系统密钥。");
        }
    }

    private ModelAndView page(String made, String name, List<String> refusals, Person person) {
        Map<UUID, String> names = new HashMap<>();
        units.all().forEach(unit -> names.put(unit.id().value(), unit.shortName()));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "keys",
                keys.all().stream()
                        .filter(key -> manuscripts.mayWrite(key.unit(), person))
                        .map(key -> new Row(key, names.getOrDefault(key.unit(), "")))
                        .toList());
        model.put(
                "lines",
                lines.living(governments.of(person.unit())).stream()
                        .filter(Line::holdsItems)
                        .toList());
        model.put(
                "units",
                units.region(new UnitId(person.unit()))
                        .map(government -> units.subtree(government.id()))
                        .orElse(List.of()));
        model.put("made", made);
        model.put("name", name);
        model.put("refusals", refusals);
        return new ModelAndView("catalogue/keys", model);
    }
}
