package org.mingtang.organisation;

import java.io.IOException;
import org.mingtang.identity.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets up the units of the invented city 云麓市 on the first start of a demo; their ids are {@link UnitId#named}. */
@Component
@Order(10)
@ConditionalOnProperty(name = "mingtang.demo", havingValue = "true")
class DemoOrganisation implements ApplicationRunner {

    private final UnitRecords units;
    private final UnitImport table;

    DemoOrganisation(UnitRecords units, UnitImport table) {
        this.units = units;
        this.table = table;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (units.count() == 0) {
            table.apply(rows(), UnitId::named, Accounts.PROGRAM);
        }
    }

    static UnitRows rows() throws IOException {
        return UnitRows.of(UnitFile.read(new ClassPathResource("organisation/demo-units.csv").getContentAsByteArray()));
    }
}
