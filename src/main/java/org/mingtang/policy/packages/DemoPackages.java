package org.mingtang.policy.packages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.DemoDesk;
import org.mingtang.publication.ItemNumber;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The demo city's benefits, packages and orders, each through the real acts and the real door; all invented. */
@Component
@Order(45)
@ConditionalOnProperty("mingtang.demo")
class DemoPackages implements ApplicationRunner {

    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    private final DemoDesk desk;
    private final Packages packages;
    private final Sheets sheets;
    private final Orders orders;
    private final JsonMapper json;
    private final Clock clock;

    DemoPackages(DemoDesk desk, Packages packages, Sheets sheets, Orders orders, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.packages = packages;
        this.sheets = sheets;
        this.orders = orders;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean there = !sheets.all(SheetKind.PACKAGE, PackageContent.class).isEmpty()
                || !sheets.all(SheetKind.BENEFIT, BenefitContent.class).isEmpty();
        if (there) {
            return;
        }
        DemoSheets script = DemoSheets.read(json);
        script.benefits().forEach(gift -> desk.titled(gift.policy()).ifPresent(policy -> give(gift, policy)));
        script.packages().forEach(this::pack);
        script.orders().forEach(this::serve);
    }

    private void give(DemoSheets.Gift gift, ItemNumber policy) {
        UnitId unit = new UnitId(packages.policy(policy).unit());
        Person keeper = desk.somebody(unit, Permission.KEEP_POLICIES);
        if (keeper != null) {
            packages.write(policy, gift.content(LocalDate.now(clock)), null, keeper);
            desk.letOut(packages.send(policy, keeper), unit, keeper);
        }
    }

    private void pack(DemoSheets.Parcel parcel) {
        UnitId unit = UnitId.named(parcel.unit());
        Person keeper = desk.somebody(unit, Permission.KEEP_POLICIES);
        List<PackageContent.Entry> entries = new ArrayList<>();
        for (DemoSheets.Put put : parcel.entries()) {
            Optional<ItemNumber> item = desk.titled(put.title());
            item.ifPresent(number -> entries.add(new PackageContent.Entry(number.value(), put.note())));
        }
        if (keeper != null && !entries.isEmpty()) {
            packages.write(parcel.slug(), unit.value(), parcel.content(entries), null, keeper);
            desk.letOut(packages.send(parcel.slug(), keeper), unit, keeper);
        }
    }

    private void serve(DemoSheets.Ordered ordered) {
        UUID id = UUID.nameUUIDFromBytes(ordered.topic().getBytes(StandardCharsets.UTF_8));
        orders.order(id, ordered.topic(), ordered.words(), "");
        String slug = ordered.slug();
        Person office = desk.somebody(OFFICE, Permission.EDIT_CATALOGUE);
        if (slug != null
                && office != null
                && packages.find(slug).filter(Sheet::isPublic).isPresent()) {
            orders.serve(id, slug, ordered.reply(), office);
        }
    }
}
