package org.mingtang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads units for the tree: all of them, or those changed since. */
@Component
class UnitNodes {

    private final JdbcClient database;

    UnitNodes(JdbcClient database) {
        this.database = database;
    }

    /** Units as they are now, and the number of the last change among them. */
    record Read(List<UnitNode> nodes, long upTo) {}

    /** Reads the units that changed after the change of that number; 0 reads all. */
    Read after(long number) {
        List<UnitNode> nodes = new ArrayList<>();
        long[] upTo = {number};
        database.sql("""
                        select u.*, n.names, n.untils from unit u
                        left join (select unit, array_agg(name order by name collate "C") as names,
                                array_agg(until order by name collate "C") as untils
                            from unit_other_name where unit in (select id from unit where changed > :number)
                            group by unit) n on n.unit = u.id
                        where u.changed > :number
                        """).param("number", number).query(row -> {
            nodes.add(node(row));
            upTo[0] = Math.max(upTo[0], row.getLong("changed"));
        });
        return new Read(nodes, upTo[0]);
    }

    private static UnitNode node(ResultSet row) throws SQLException {
        List<OtherName> others = others(row);
        UUID parent = row.getObject("parent", UUID.class);
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        UnitView view = new UnitView(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                others.stream().map(OtherName::name).toList(),
                UnitKind.valueOf(row.getString("kind")),
                parent == null ? null : new UnitId(parent),
                endedOn == null);
        return new UnitNode(
                view,
                row.getString("division"),
                row.getInt("position"),
                others,
                endedOn,
                mergedInto == null ? null : new UnitId(mergedInto));
    }

    private static List<OtherName> others(ResultSet row) throws SQLException {
        if (row.getArray("names") == null) {
            return List.of();
        }
        String[] names = (String[]) row.getArray("names").getArray();
        java.sql.Date[] untils = (java.sql.Date[]) row.getArray("untils").getArray();
        List<OtherName> others = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            others.add(new OtherName(names[i], untils[i] == null ? null : untils[i].toLocalDate()));
        }
        return List.copyOf(others);
    }
}
