package org.mingtang.publication;

import java.util.List;
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

    String name(String code) {
        return find(code).map(CatalogueLine::name).orElse(code);
    }
}
