package org.mingtang.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the catalogue in their order. */
@Component
public class CatalogueLines {

    private static final String COLUMNS = "select code, parent, name, source, basis from catalogue_line ";

    private final JdbcClient database;

    CatalogueLines(JdbcClient database) {
        this.database = database;
    }

    /** Those that take something new; a line that fell away is still found by its code. */
    public List<CatalogueLine> all() {
        return database.sql(COLUMNS + "where ended_on is null order by position, code")
                .query(CatalogueLine.class)
                .list();
    }

    public Optional<CatalogueLine> find(String code) {
        return database.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(CatalogueLine.class)
                .optional();
    }

    /** The line above each line, those that fell away included: what hangs on them is still public. */
    Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        database.sql("select code, parent from catalogue_line where parent is not null")
                .query(row -> {
                    parents.put(row.getString("code"), row.getString("parent"));
                });
        return parents;
    }

    /** Those that take something new and, where it is none of them, the one a draft stands on already. */
    public List<CatalogueLine> choices(String standing) {
        List<CatalogueLine> choices =
                new ArrayList<>(all().stream().filter(line -> !line.heading()).toList());
        if (choices.stream().noneMatch(line -> line.code().equals(standing))) {
            find(standing).filter(line -> !line.heading()).ifPresent(choices::add);
        }
        return choices;
    }

    /** Whether a line fell away. */
    public boolean ended(String code) {
        return database.sql("select count(*) from catalogue_line where code = ? and ended_on is not null")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    String name(String code) {
        return find(code).map(CatalogueLine::name).orElse(code);
    }
}
