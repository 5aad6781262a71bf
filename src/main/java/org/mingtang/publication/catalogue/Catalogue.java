package org.mingtang.publication.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.SourceDocument;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueGovernments;
import org.mingtang.publication.catalogue.DirectoryFile.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue of each government and how it changes: by files and by hand, each confirmed change an edition. Whoever
 * changes it changes that of his own government.
 */
@Component
@Transactional
class Catalogue {

    private static final String OPEN = "/open/catalogue";

    private final LineRows lines;
    private final LineOwners owners;
    private final CatalogueEditions editions;
    private final UpkeepWatch watch;
    private final Evidence evidence;
    private final CatalogueGovernments governments;
    private final AuditTrail audit;
    private final Clock clock;

    Catalogue(
            LineRows lines,
            LineOwners owners,
            CatalogueEditions editions,
            UpkeepWatch watch,
            Evidence evidence,
            CatalogueGovernments governments,
            AuditTrail audit,
            Clock clock) {
        this.governments = governments;
        this.lines = lines;
        this.owners = owners;
        this.editions = editions;
        this.watch = watch;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file would change of the catalogue of the person's government, without changing anything. */
    @Transactional(readOnly = true)
    ImportPreview preview(SourceDocument document, @Nullable String field, Person person) {
        List<Line> own = lines.all(governments.of(person.unit()));
        List<Field> fields = own.stream()
                .filter(line -> line.isField() && line.living())
                .map(line -> new Field(line.code(), line.name()))
                .toList();
        Field chosen = fields.stream()
                .filter(each -> each.code().equals(field))
                .findFirst()
                .orElse(null);
        return ImportPreview.of(DirectoryFile.read(document, fields, chosen), own);
    }

    /**
     * Takes over what the file changes; rows that were refused stay out.
     *
     * @param seen the newest edition of that catalogue when the person looked; another since then means looking again
     */
    int confirm(SourceDocument document, @Nullable String field, UUID file, int seen, Person by) {
        lines.lock();
        if (editions.newest(governments.of(by.unit())) != seen) {
            throw new UnlawfulAct("您核对之后，目录又有了改动。请重新核对再确认。");
        }
        ImportPreview preview = preview(document, field, by);
        if (preview.changes().isEmpty()) {
            throw new UnlawfulAct("文件没有可以确认的改动，目录没有变。");
        }
        return apply(preview.changes(), "导入 " + document.name(), file, by);
    }

    /** Changes a line by hand; of a shared one a government below says only by whom and how often. */
    int change(String code, LineText wanted, Person by) {
        lines.lock();
        UUID government = governments.of(by.unit());
        Line line = own(code, government);
        if (!line.holdsItems()) {
            throw new UnlawfulAct("这是领域的名称，不能当作公开事项修改。");
        }
        LineText text = line.text(wanted, government);
        if (line.living() && line.text().equals(text)) {
            throw new UnlawfulAct("没有改动。");
        }
        CatalogueChange.Kind kind = line.living() ? CatalogueChange.Kind.CHANGED : CatalogueChange.Kind.REVIVED;
        return apply(
                List.of(new CatalogueChange(
                        kind, code, Objects.requireNonNullElse(line.parent(), ""), line.text(), text)),
                kind.label() + "“" + line.title() + "”",
                null,
                by);
    }

    /** Adds a line to a field. */
    int add(String field, LineText text, Person by) {
        lines.lock();
        if (lines.fields(governments.of(by.unit())).stream()
                .noneMatch(each -> each.code().equals(field))) {
            throw new UnlawfulAct("请选择领域。");
        }
        return apply(
                List.of(new CatalogueChange(CatalogueChange.Kind.ADDED, null, field, null, text)),
                "新增“" + text.name() + "”",
                null,
                by);
    }

    /** Lets a line fall away; what hangs on it stays where it is. */
    int drop(String code, Person by) {
        lines.lock();
        Line line = own(code, governments.of(by.unit()));
        if (!line.living()) {
            throw new UnlawfulAct("这一项已经删去。");
        }
        if (!line.source().equals("FIELD") || line.isField()) {
            throw new UnlawfulAct("法律规定的公开内容不能从目录里删去。");
        }
        return apply(
                List.of(new CatalogueChange(
                        CatalogueChange.Kind.DROPPED,
                        code,
                        Objects.requireNonNullElse(line.parent(), ""),
                        line.text(),
                        null)),
                "删去“" + line.title() + "”",
                null,
                by);
    }

    /** Adds a field: the list is data, ministries add to it. What the topmost government adds is shared by all. */
    String addField(String name, Person by) {
        lines.lock();
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > 40) {
            throw new UnlawfulAct("请填写领域名称，不超过 40 字。");
        }
        List<Line> all = lines.all();
        UUID government = governments.of(by.unit());
        if (all.stream()
                .anyMatch(line ->
                        line.isField() && line.isOf(government) && line.name().equals(plain))) {
            throw new UnlawfulAct("已经有“" + plain + "”这个领域。");
        }
        int serial = 1
                + all.stream()
                        .filter(line -> line.isField() && line.code().matches("f\\d{1,6}"))
                        .mapToInt(line -> Integer.parseInt(line.code().substring(1)))
                        .max()
                        .orElse(0);
        String code = String.format("f%02d", serial);
        LineText empty = new LineText(
                "", plain, "", "", "", "", java.util.Set.of(), true, "", true, false, true, true, "", null);
        lines.add(new Line(code, "content", "FIELD", 1000 * serial, empty, null, government));
        audit.note(by.account(), by.name(), "新增目录领域", plain, code);
        return code;
    }

    private int apply(List<CatalogueChange> changes, String note, @Nullable UUID file, Person by) {
        UUID government = governments.of(by.unit());
        List<CatalogueChange> coded = new ArrayList<>();
        for (CatalogueChange change : changes) {
            coded.add(carryOut(change, government, by));
        }
        int edition = editions.add(coded, note.length() > 500 ? note.substring(0, 500) : note, file, government, by);
        int serial = editions.find(edition).orElseThrow().serial();
        audit.note(by.account(), by.name(), "修改公开目录", note, "第 " + serial + " 版，改动 " + coded.size() + " 项");
        watch.look();
        evidence.tell(
                "CATALOGUE",
                new UnitId(by.unit()),
                LocalDate.now(clock),
                "更新公开目录：" + note,
                government == null ? OPEN : OPEN + "?government=" + government,
                UUID.nameUUIDFromBytes(("catalogue-edition" + edition).getBytes(StandardCharsets.UTF_8)),
                by);
        return edition;
    }

    private CatalogueChange carryOut(CatalogueChange change, @Nullable UUID government, Person by) {
        LineText after = change.after();
        String code = change.code();
        if (code == null) {
            code = add(change.parent(), government, Objects.requireNonNull(after));
        } else if (after == null) {
            lines.end(code, LocalDate.now(clock));
        } else if (government != null && own(code, government).isShared()) {
            lines.writeOwn(code, government, after);
        } else {
            lines.write(code, after);
        }
        if (after != null) {
            owners.write(code, government, after.owners(), by.unit());
        }
        return new CatalogueChange(change.kind(), code, change.parent(), change.before(), after);
    }

    private Line own(String code, @Nullable UUID government) {
        return lines.find(code, government)
                .orElseThrow(
                        () -> new UnlawfulAct(lines.find(code).isEmpty() ? "目录里没有这一项。" : "这一项在别的政府的目录里，只能由那一级政府修改。"));
    }

    /** Codes are never used twice, by whatever government: they stand in addresses. */
    private String add(String field, @Nullable UUID government, LineText text) {
        List<Line> below =
                lines.all().stream().filter(line -> field.equals(line.parent())).toList();
        int serial = 1
                + below.stream()
                        .mapToInt(line -> Integer.parseInt(
                                line.code().substring(line.code().indexOf('-') + 1)))
                        .max()
                        .orElse(0);
        int place = lines.find(field).orElseThrow().position() + serial;
        String code = String.format("%s-%03d", field, serial);
        lines.add(new Line(code, field, "FIELD", place, text, null, government));
        return code;
    }
}
