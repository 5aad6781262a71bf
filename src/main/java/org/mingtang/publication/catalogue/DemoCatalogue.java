package org.mingtang.publication.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives some lines of the demo city's catalogue to their units, through the real act. */
@Component
@Order(50)
@ConditionalOnProperty("mingtang.demo")
class DemoCatalogue implements ApplicationRunner {

    private static final UUID OFFICE = UnitId.named("云麓市人民政府办公室").value();

    private final Catalogue catalogue;
    private final LineRows lines;
    private final CatalogueEditions editions;
    private final Accounts accounts;

    DemoCatalogue(Catalogue catalogue, LineRows lines, CatalogueEditions editions, Accounts accounts) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.editions = editions;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (editions.newest() > 0) {
            return;
        }
        accounts.ofUnit(OFFICE).stream()
                .filter(person -> person.roles().contains(Role.OPENNESS_OFFICE))
                .findFirst()
                .ifPresent(this::give);
    }

    private void give(Person office) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("20-01", "市政府办公室");
        owners.put("20-07", "市财政局");
        owners.put("20-11", "市教育局、市民政局、市人力资源社会保障局");
        owners.put("f03-002", "市财政局、市教育局");
        owners.put("f04-001", "市应急局");
        owners.put("f19-001", "市民政局");
        owners.put("f23-001", "市教育局");
        owners.forEach((code, words) -> lines.find(code)
                .ifPresent(line -> catalogue.change(code, line.text().ownedBy(words), office)));
    }
}
