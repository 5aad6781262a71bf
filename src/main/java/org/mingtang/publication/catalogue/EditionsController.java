package org.mingtang.publication.catalogue;

import java.util.Map;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The editions of the catalogue and what each changed. */
@Controller
@Requires(Permission.READ_PUBLICATIONS)
class EditionsController {

    private final CatalogueEditions editions;

    private final CatalogueGovernments governments;

    EditionsController(CatalogueEditions editions, CatalogueGovernments governments) {
        this.governments = governments;
        this.editions = editions;
    }

    @GetMapping("/desk/catalogue/editions")
    ModelAndView all(Person person) {
        return new ModelAndView("catalogue/editions", "editions", editions.all(governments.of(person.unit())));
    }

    @GetMapping("/desk/catalogue/editions/{number}")
    ModelAndView one(@PathVariable int number) {
        CatalogueEditions.Edition edition = editions.find(number).orElseThrow(() -> new UnlawfulAct("目录没有这一版。"));
        return new ModelAndView("catalogue/edition", Map.of("edition", edition, "changes", editions.changes(number)));
    }
}
