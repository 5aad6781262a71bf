package org.mingtang.publication.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.CatalogueGovernments;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue for everybody, with what each line holds (政府信息公开条例第十二条). */
@Controller
@OpenToPublic
class OpenCatalogueController {

    private final LineRows lines;
    private final CatalogueSheets sheets;
    private final Upkeep upkeep;
    private final OpenIndex index;
    private final CatalogueGovernments governments;
    private final AskedSite site;

    OpenCatalogueController(
            LineRows lines,
            CatalogueSheets sheets,
            Upkeep upkeep,
            OpenIndex index,
            CatalogueGovernments governments,
            AskedSite site) {
        this.governments = governments;
        this.lines = lines;
        this.sheets = sheets;
        this.upkeep = upkeep;
        this.index = index;
        this.site = site;
    }

    @GetMapping("/open/catalogue")
    ModelAndView page(
            @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String government) {
        UUID whose = whose(government);
        Map<String, List<Line>> all = sheets.all(whose);
        Map<String, List<Line>> shown = new LinkedHashMap<>(all);
        shown.keySet().removeIf(name -> !field.isEmpty() && !name.equals(field));
        return new ModelAndView(
                "catalogue/open",
                Map.of(
                        "names",
                        List.copyOf(all.keySet()),
                        "sheets",
                        shown,
                        "field",
                        field,
                        "governments",
                        names(),
                        "whose",
                        governments.name(whose),
                        "government",
                        Objects.equals(whose, governments.here()) ? "" : String.valueOf(whose),
                        "counts",
                        upkeep.counts(site.scope())));
    }

    @GetMapping("/open/catalogue.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String government) {
        UUID whose = whose(government);
        Map<String, String> fields = new HashMap<>();
        lines.fields(whose).forEach(field -> fields.put(field.code(), field.name()));
        return Downloads.csv("主动公开目录.csv", CatalogueCsv.lines(shown(whose), upkeep.counts(site.scope()), fields));
    }

    @GetMapping("/open/catalogue.json")
    @ResponseBody
    List<Map<String, Object>> json(@RequestParam(defaultValue = "") String government) {
        Map<String, Integer> counts = upkeep.counts(site.scope());
        List<Map<String, Object>> json = new ArrayList<>();
        for (Line line : shown(whose(government))) {
            Map<String, Object> each = OpenLine.json(line);
            each.put("items", counts.getOrDefault(line.code(), 0));
            each.put("href", "/open/" + line.code());
            json.add(each);
        }
        return json;
    }

    @GetMapping("/open/catalogue.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String government) {
        return Downloads.xlsx("主动公开目录.xlsx", DirectoryWorkbook.of(sheets.all(whose(government))));
    }

    /** 条例第十二条: index, name, summary and the day it was made of everything that hangs on the catalogue. */
    @GetMapping("/open/catalogue/items")
    ModelAndView items(
            @RequestParam(name = "line", defaultValue = "") String asked, @RequestParam(defaultValue = "0") int page) {
        String line = code(asked);
        int number = Math.max(0, Math.min(page, 100_000));
        return new ModelAndView(
                "catalogue/open-items",
                Map.of(
                        "rows", index.of(line, number, site.scope()),
                        "count", index.count(line, site.scope()),
                        "line", line,
                        "lineName", lines.find(line).map(Line::title).orElse(""),
                        "page", number));
    }

    /** Written while it is read: there may be a million of them. */
    @GetMapping("/open/catalogue/items.csv")
    void itemsCsv(@RequestParam(name = "line", defaultValue = "") String asked, HttpServletResponse response)
            throws IOException {
        String line = code(asked);
        UnitScope shown = site.scope();
        Downloads.begin(response, "政府信息公开目录.csv");
        Writer csv = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        csv.append(CatalogueCsv.MARK).append(CatalogueCsv.row("索引号", "名称", "内容概述", "生成日期", "地址"));
        index.each(line, shown, row -> write(csv, row));
        csv.flush();
    }

    private static void write(Writer csv, OpenIndex.Row row) {
        try {
            csv.append(CatalogueCsv.row(
                    row.indexNumber(), row.title(), row.summary(), Objects.toString(row.formedOn(), ""), row.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be a line's code is as if it had not been asked. */
    private static String code(String asked) {
        return asked.matches("[A-Za-z0-9-]{1,40}") ? asked : "";
    }

    /** The government asked for, else the site's own; one of another site is shown there. */
    private @Nullable UUID whose(String asked) {
        UUID found = lines.governments().stream()
                .filter(each -> each != null && asked.equals(each.toString()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return governments.here();
        }
        site.mustShow(found);
        return found;
    }

    /** By id, those whose catalogues the site shows; its own first, without an id. */
    private Map<String, String> names() {
        UUID own = governments.here();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", governments.name(own));
        UnitScope shown = site.scope();
        lines.governments().stream()
                .filter(each -> each != null && !each.equals(own) && shown.holds(each))
                .forEach(each -> names.put(each.toString(), governments.name(each)));
        return names;
    }

    private List<Line> shown(@Nullable UUID government) {
        return sheets.all(government).values().stream().flatMap(List::stream).toList();
    }
}
