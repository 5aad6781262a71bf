package org.mingtang.publication.numbering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes of organs with which index numbers begin. A changed code counts from then on; numbers once given stay. */
@Component
@Transactional
class OrganCodes {

    private final JdbcClient database;
    private final Units units;
    private final AuditTrail audit;

    OrganCodes(JdbcClient database, Units units, AuditTrail audit) {
        this.database = database;
        this.units = units;
        this.audit = audit;
    }

    /** Those of the person's government: its own and those below. */
    @Transactional(readOnly = true)
    List<Organ> all(Person person) {
        Map<UUID, String> codes = new HashMap<>();
        database.sql("select unit, code from organ_code").query(row -> {
            codes.put(row.getObject("unit", UUID.class), row.getString("code"));
        });
        return units.all().stream()
                .filter(unit -> unit.active() && unit.kind() != UnitKind.OFFICE && isFor(person, unit.id()))
                .map(unit -> new Organ(
                        unit.id().value(),
                        unit.name(),
                        codes.getOrDefault(unit.id().value(), "")))
                .toList();
    }

    /** Gives an organ its code, e.g. its number among organs or its unified social credit code. */
    void put(UUID unit, String written, Person by) {
        String name = units.find(new UnitId(unit))
                .filter(each -> each.active() && each.kind() != UnitKind.OFFICE)
                .map(UnitView::name)
                .orElseThrow(() -> new UnlawfulAct("没有这个单位。"));
        if (!isFor(by, new UnitId(unit))) {
            throw new UnlawfulAct("只能设置本级政府所属单位的机构代码。");
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[0-9A-Z]{9,18}")) {
            throw new UnlawfulAct("机构代码是 9 至 18 位数字和大写字母，例如 000014349 或者统一社会信用代码。");
        }
        // Two at once wait for each other here, and the second reads what the first wrote.
        database.sql("lock table organ_code in share row exclusive mode").update();
        boolean taken = database.sql("select count(*) from organ_code where code = ? and unit <> ?")
                        .params(code, unit)
                        .query(Integer.class)
                        .single()
                > 0;
        if (taken) {
            throw new UnlawfulAct("代码 " + code + " 已是另一个单位的，两个单位不能用同一个代码。");
        }
        database.sql("insert into organ_code (unit, code) values (?, ?) on conflict (unit) do update set code = ?")
                .params(unit, code, code)
                .update();
        audit.note(by.account(), by.name(), "设置索引号机构代码", name, code);
    }

    private boolean isFor(Person person, UnitId unit) {
        return units.standsUnder(unit, new UnitId(person.unit()));
    }
}
