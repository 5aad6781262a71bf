package org.mingtang.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The demo city and the groups as delivered, without a database. */
final class DemoTree {

    private static final Pattern GROUP = Pattern.compile(
            "\\(gen_random_uuid\\(\\), 0, '([^']+)',\\s*'([^']+)',\\s*'([^']+)', (true|false), (\\d+)\\)");

    private DemoTree() {}

    static UnitTree tree() {
        try {
            return tree(DemoOrganisation.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnitTree tree(UnitRows table) {
        var nodes = new ArrayList<UnitNode>();
        for (var row : table.rows()) {
            var parent = row.parent().isEmpty() ? null : UnitId.named(row.parent());
            var unit = new NewUnit(
                    UnitId.named(row.name()),
                    row.name(),
                    row.shortName(),
                    row.otherNames(),
                    row.kind(),
                    parent,
                    row.division());
            nodes.add(new Unit(unit, row.line()).node());
        }
        return new UnitTree(nodes);
    }

    static List<NamedGroup> groups() {
        try {
            var sql = new ClassPathResource("db/migration/organisation/V2__groups.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
            return GROUP.matcher(sql)
                    .results()
                    .map(row -> new NamedGroup(
                            UUID.randomUUID(),
                            row.group(1),
                            Pattern.compile(row.group(2)),
                            row.group(3),
                            GroupRule.of(row.group(3)),
                            row.group(4).equals("true"),
                            Integer.parseInt(row.group(5))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resolution resolve(String name, String issuer) {
        return new NameResolver(tree(), groups(), UnitId.named(issuer)).resolve(name);
    }
}
