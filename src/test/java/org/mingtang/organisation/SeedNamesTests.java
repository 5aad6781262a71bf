package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.organisation.Resolution.How;
import tools.jackson.databind.json.JsonMapper;

/** Resolves every unit name of the labelled tables in invented trees that fit them. */
class SeedNamesTests {

    private static final Path LABELS = Path.of("../shared/plans/gold");

    /** Names of single bodies that no rule can tell; a person has to decide. */
    private static final Set<String> FOR_A_PERSON = Set.of("市政府网站", "政府网站");

    @Test
    @DisplayName("Every unit named in the labelled tables is found, or stands on the list for a person")
    void resolvesTheNamesOfTheLabelledTables() throws IOException {
        assumeTrue(Files.isDirectory(LABELS), "../shared/plans/gold is absent: nothing to compare with");
        var unresolved = new TreeSet<String>();
        try (var files = Files.list(LABELS)) {
            for (var file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                var names = names(file);
                var resolver = resolver(names, file.getFileName().toString().startsWith("001") ? "区" : "市");
                names.stream()
                        .filter(name -> resolver.resolve(name).how() == How.UNKNOWN)
                        .forEach(unresolved::add);
            }
        }
        assertThat(unresolved).isSubsetOf(FOR_A_PERSON);
    }

    /** A city whose units bear the full names of those named in the table, and an office for each 科, 室, 办. */
    private static NameResolver resolver(Collection<String> names, String kind) {
        var place = "云麓" + kind;
        var city = place + "人民政府";
        var issuer = city + "办公室";
        var rows = new ArrayList<List<String>>();
        rows.add(UnitRow.HEADINGS);
        rows.add(List.of("", city, kind + "政府", "", "政府", "", ""));
        rows.add(List.of(city, issuer, "", "", "部门", "", ""));
        rows.add(List.of(city, place + "甲镇人民政府", "甲镇", "", "镇街", "", ""));
        rows.add(List.of(city, place + "乙区人民政府", "乙区", "", "政府", "", ""));
        for (var name : names) {
            if (name.matches("[市区].*(局|委|会|中心)") && !name.contains("各")) {
                rows.add(List.of(city, place + name.substring(1), "", "", "部门", "", ""));
            } else if (name.endsWith("分局") && !name.startsWith(kind)) {
                rows.add(List.of(city, name, "", "", "部门", "", ""));
            } else if (name.matches("[^各市区].*(科|室|办)") && !name.contains("的科室")) {
                rows.add(List.of(issuer, issuer + name, name, "", "科室", "", ""));
            }
        }
        var distinct = new ArrayList<>(new LinkedHashSet<>(rows));
        var tree = DemoTree.tree(UnitRows.of(distinct));
        return new NameResolver(tree, DemoTree.groups(), UnitId.named(issuer));
    }

    private static Set<String> names(Path file) throws IOException {
        var names = new LinkedHashSet<String>();
        for (var task : JsonMapper.shared().readTree(Files.readString(file)).path("tasks")) {
            task.path("units").forEach(unit -> names.add(unit.path("name").asString()));
        }
        return names;
    }
}
