package org.mingtang.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the catalogue in their order. */
@Component
public class CatalogueLines {

    private static final String COLUMNS = "select code, parent, name, source, basis from catalogue_line ";

    /** What every government has: the lines of the regulation and the national fields. */
    private static final String SHARED = "(source <> 'FIELD' or parent = 'content' and government is null)";

    private static final String OF = "(" + SHARED + " or government is not distinct from cast(:government as uuid)";

    /** A county names offices of the city, too: those of taxes, police, land. */
    private static final String NAMED =
            " or exists (select from catalogue_owner o where o.line = catalogue_line.code and o.unit = :unit))";

    private final JdbcClient database;
    private final CatalogueGovernments governments;
    private final AskedSite site;

    CatalogueLines(JdbcClient database, CatalogueGovernments governments, AskedSite site) {
        this.database = database;
        this.governments = governments;
        this.site = site;
    }

    /** Those of all governments that take something new; a line that fell away is still found by its code. */
    public List<CatalogueLine> all() {
        return database.sql(COLUMNS + "where ended_on is null order by position, code")
                .query(CatalogueLine.class)
                .list();
    }

    /** Those on which a unit may hang something new: its government's, the shared ones and those that name it. */
    public List<CatalogueLine> of(UUID unit) {
        return database.sql(COLUMNS + "where ended_on is null and " + OF + NAMED + " order by position, code")
                .param("government", governments.of(unit))
                .param("unit", unit)
                .query(CatalogueLine.class)
                .list();
    }

    /** Those of the governments that the asked site shows. */
    public List<CatalogueLine> here() {
        UnitScope shown = site.scope();
        return database.sql(COLUMNS + "where ended_on is null and " + OF + " or " + shown.on("government")
                        + ") order by position, code")
                .param("government", governments.here())
                .param("scope", shown.values())
                .query(CatalogueLine.class)
                .list();
    }

    /** Whether it is one of {@link #of}, or was before it fell away. */
    public boolean belongs(String code, UUID unit) {
        return database.sql("select count(*) from catalogue_line where code = :code and " + OF + NAMED)
                        .param("code", code)
                        .param("government", governments.of(unit))
                        .param("unit", unit)
                        .query(Integer.class)
                        .single()
                > 0;
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

    /** Those on which the unit may hang something new and, where it is none of them, the one a draft stands on already. */
    public List<CatalogueLine> choices(String standing, UUID unit) {
        List<CatalogueLine> choices = new ArrayList<>(
                of(unit).stream().filter(line -> !line.heading()).toList());
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
