package org.mingtang.request.library;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo city's first library case, of its first answered request, released by two people of its unit. */
@Component
@Order(70)
@ConditionalOnProperty("mingtang.demo")
class DemoLibrary implements ApplicationRunner {

    private final Library library;
    private final Accounts accounts;
    private final JdbcClient database;

    DemoLibrary(Library library, Accounts accounts, JdbcClient database) {
        this.library = library;
        this.accounts = accounts;
        this.database = database;
    }

    /** An answered request and who handles it. */
    private record Answered(UUID request, UUID unit) {}

    @Override
    public void run(ApplicationArguments arguments) {
        database.sql("""
                        select id, unit from request_case where stage = 'CLOSED' and outcome < 'E'
                            and not exists (select from request_library) order by number limit 1""")
                .query((row, n) -> new Answered(row.getObject("id", UUID.class), row.getObject("unit", UUID.class)))
                .optional()
                .ifPresent(this::release);
    }

    private void release(Answered answered) {
        List<Person> people = accounts.ofUnit(answered.unit()).stream()
                .filter(person -> person.may(Permission.WORK_REQUEST))
                .toList();
        if (people.size() < 2) {
            return;
        }
        UUID id = library.propose(new RequestId(answered.request()), people.get(0));
        LibraryView rules = library.find(id).orElseThrow();
        var text = new LibraryText(
                rules.text().title(),
                rules.text().asked(),
                rules.text().answered(),
                "检查结果通报属于履职中形成并保存的信息，不涉及第三方权益的应当公开；随文提供，不要只告知查询途径。");
        library.write(id, text, rules.revision(), people.get(0));
        library.handIn(id, people.get(0));
        library.release(id, people.get(1));
    }
}
