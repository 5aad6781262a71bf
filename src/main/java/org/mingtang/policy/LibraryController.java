package org.mingtang.policy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.search.SearchEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 政策文件库: all documents with their states, newest formed first (国办公开办函〔2019〕61号: 标题, 文号, 成文日期, 发布日期, 有效性). */
@Controller
@OpenToPublic
class LibraryController {

    private static final String PUBLIC = " from policy_document where for_everybody and not withdrawn and ";

    private final Policies policies;
    private final Units units;
    private final JdbcClient database;
    private final AskedSite site;
    private final FallenGrounds grounds;

    LibraryController(Policies policies, Units units, JdbcClient database, AskedSite site, FallenGrounds grounds) {
        this.grounds = grounds;
        this.policies = policies;
        this.units = units;
        this.database = database;
        this.site = site;
    }

    @GetMapping("/policies")
    String library(
            @RequestParam(required = false) @Nullable ItemKind kind,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) SearchEntry.@Nullable Validity validity,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LibraryPage.Asked asked = new LibraryPage.Asked(kind, unit, theme, year, validity, words);
        UnitScope here = site.scope();
        PolicyFilter filter = asked.filter().on(here);
        int number = Math.min(Math.max(0, page), 100_000);
        List<PolicyDocument> documents = policies.list(filter, LibraryPage.SIZE, (long) number * LibraryPage.SIZE);
        model.addAttribute(
                "page",
                new LibraryPage(
                        documents,
                        grounds.of(documents.stream().map(PolicyDocument::item).toList()),
                        policies.count(filter),
                        number,
                        asked,
                        units(here),
                        database.sql("select distinct split_part(theme, '/', 1)" + PUBLIC + here.on("unit")
                                        + " and theme is not null order by 1")
                                .param("scope", here.values())
                                .query(String.class)
                                .list(),
                        policies.years(here)));
        return "policy/library";
    }

    private List<LibraryPage.Choice> units(UnitScope here) {
        return database
                .sql("select distinct unit" + PUBLIC + here.on("unit"))
                .param("scope", here.values())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> units.find(new UnitId(id)).orElse(null))
                .filter(Objects::nonNull)
                .map((UnitView unit) -> new LibraryPage.Choice(unit.id().value(), unit.name()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }
}
