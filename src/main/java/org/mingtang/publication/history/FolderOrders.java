package org.mingtang.publication.history;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was ordered at the command line of the server. Whoever may give orders there names the person who answers for the
 * batch; the batch then goes the same way as any other.
 */
@Component
class FolderOrders {

    private final JdbcClient database;
    private final Imports imports;
    private final ImportPages pages;
    private final Accounts accounts;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Path data;

    FolderOrders(
            JdbcClient database,
            Imports imports,
            ImportPages pages,
            Accounts accounts,
            Units units,
            TransactionTemplate transaction,
            @Value("${mingtang.data}") Path data) {
        this.database = database;
        this.imports = imports;
        this.pages = pages;
        this.accounts = accounts;
        this.units = units;
        this.transaction = transaction;
        this.data = data;
    }

    private record Order(
            String folder, String login, String unit, String line, String kind, boolean formedAsPublished) {}

    /** Neither taken up nor refused. */
    List<UUID> waiting() {
        return database.sql("select id from import_order where batch is null and refusal is null order by asked_at")
                .query(UUID.class)
                .list();
    }

    /** Begins the batch, or writes down why not. */
    void takeUp(UUID id) {
        try {
            transaction.executeWithoutResult(status -> begin(id));
        } catch (UnlawfulAct refused) {
            database.sql("update import_order set refusal = ? where id = ?")
                    .params(String.valueOf(refused.getMessage()), id)
                    .update();
        }
    }

    private void begin(UUID id) {
        Order order = database.sql("""
                        select folder, login, unit, line, kind, formed_as_published from import_order
                        where id = ? and batch is null and refusal is null for update skip locked""").param(id).query(Order.class).optional().orElse(null);
        if (order == null) {
            return;
        }
        Person by = person(order.login());
        UUID unit = unit(order, by);
        var defaults = new RowCheck.Defaults(
                unit, pages.requireLine(order.line(), unit), kind(order.kind()), order.formedAsPublished());
        UUID batch = imports.open(defaults, ServerFolder.root(order.folder(), data), by);
        database.sql("update import_order set batch = ? where id = ?")
                .params(batch, id)
                .update();
    }

    private Person person(String login) {
        Person person = accounts.named(login).orElseThrow(() -> new UnlawfulAct("没有账号 " + login + "，或者已经停用。"));
        if (!person.may(Permission.EDIT_CATALOGUE)) {
            throw new UnlawfulAct("账号 " + login + " 没有维护主动公开目录的权限，不能导入历史信息。");
        }
        return person;
    }

    private UUID unit(Order order, Person by) {
        if (order.unit().isBlank()) {
            return by.unit();
        }
        return units.all().stream()
                .filter(UnitView::active)
                .filter(unit -> unit.name().equals(order.unit()))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有“" + order.unit() + "”这个单位，请写全称。"))
                .id()
                .value();
    }

    private static ItemKind kind(String word) {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> kind.name().equals(word) || kind.label().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有“" + word + "”这一类信息。"));
    }
}
