package org.mingtang.request.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wordings of letters, edition after edition: a government's office keeps them for all organs of its region. Whoever
 * drafts a letter asks for the edition in force and remembers it, so that what was approved is not reworded.
 */
@Component
@Transactional
public class LetterEditions {

    private final JdbcClient database;
    private final Units units;
    private final Requests requests;
    private final AuditTrail audit;
    private final Clock clock;

    LetterEditions(JdbcClient database, Units units, Requests requests, AuditTrail audit, Clock clock) {
        this.database = database;
        this.units = units;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** The edition by which an organ drafts such a letter today. */
    @Transactional(readOnly = true)
    public LetterEdition inForce(UnitId organ, LetterKind kind) {
        return units.region(organ)
                .map(government -> inForce(of(government.id(), kind), today()))
                .orElseGet(() -> LetterEdition.builtIn(kind));
    }

    /** The edition that was remembered; null stands for the one delivered. */
    @Transactional(readOnly = true)
    public LetterEdition remembered(LetterKind kind, @Nullable UUID id) {
        return id == null
                ? LetterEdition.builtIn(kind)
                : database.sql("select * from request_letter_edition where id = ? and kind = ?")
                        .param(id)
                        .param(kind.name())
                        .query(LetterEditions::edition)
                        .single();
    }

    /** The government whose wordings a person's organ uses. */
    UnitView government(Person person) {
        return units.region(new UnitId(person.unit()))
                .orElseThrow(() -> new UnlawfulAct("您所在的单位不属于任何一级政府，没有文书模板。请先在机构里确定它的上级。"));
    }

    /** All editions of a letter, newest first, last the one delivered. */
    @Transactional(readOnly = true)
    List<LetterEdition> of(UnitId government, LetterKind kind) {
        List<LetterEdition> all = new ArrayList<>(database.sql("""
                        select * from request_letter_edition where government = ? and kind = ? order by number desc""")
                .param(government.value())
                .param(kind.name())
                .query(LetterEditions::edition)
                .list());
        all.add(LetterEdition.builtIn(kind));
        return all;
    }

    /** The one in force on a day: the latest begun, of two that began on one day the one decided later. */
    static LetterEdition inForce(List<LetterEdition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition ->
                        edition.number() == 0 || !edition.effectiveFrom().isAfter(day))
                .max(Comparator.comparing((LetterEdition edition) -> edition.number() > 0)
                        .thenComparing(LetterEdition::effectiveFrom)
                        .thenComparing(LetterEdition::number))
                .orElseThrow();
    }

    /** The head of the government's own disclosure office, which is its general office. */
    boolean mayKeep(Person person) {
        var unit = new UnitId(person.unit());
        Optional<UnitId> government = units.region(unit).map(UnitView::id);
        return person.may(Permission.DECIDE_REQUEST)
                && government.isPresent()
                && requests.handler(government.get()).equals(unit);
    }

    void requireKeeper(Person person) {
        if (!mayKeep(person)) {
            throw new UnlawfulAct("文书模板由本级政府办公室的政府信息公开工作机构负责人维护。");
        }
    }

    /** What stands against a new edition, all at once. */
    @Transactional(readOnly = true)
    List<Refusal> refusals(EditionDraft draft, Person by) {
        List<Refusal> refusals = new ArrayList<>(draft.refusals(today()));
        LocalDate from = draft.effectiveFrom();
        if (from != null && refusals.isEmpty()) {
            LetterEdition then = inForce(of(government(by).id(), draft.kind()), from);
            if (then.template().equals(draft.template())) {
                refusals.add(new Refusal("text", "和 " + from + " 起适用的" + then.label() + "一字不差，不用另存一版。"));
            }
        }
        return refusals;
    }

    /** Keeps a new edition; of two who began with the same one the second is told. */
    LetterEdition keep(EditionDraft draft, Person by) {
        requireKeeper(by);
        String wrong = refusals(draft, by).stream().map(Refusal::message).collect(Collectors.joining());
        if (!wrong.isEmpty()) {
            throw new UnlawfulAct(wrong);
        }
        UnitView government = government(by);
        int number = draft.before() + 1;
        LetterTemplate template = draft.template();
        int added = draft.before() == of(government.id(), draft.kind()).get(0).number()
                ? database.sql("""
                                insert into request_letter_edition
                                    (id, government, kind, number, effective_from, title, body, reason, account, name, at)
                                values (:id, :government, :kind, :number, :from, :title, :body, :reason, :account, :name, :at)
                                on conflict (government, kind, number) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("government", government.id().value())
                        .param("kind", draft.kind().name())
                        .param("number", number)
                        .param("from", draft.effectiveFrom())
                        .param("title", template.title())
                        .param("body", template.text())
                        .param("reason", draft.reason())
                        .param("account", by.account())
                        .param("name", by.name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                : 0;
        if (added == 0) {
            throw new UnlawfulAct("别人刚刚保存了新的一版，您的没有保存。请看过那一版，再在它的基础上修改。");
        }
        audit.note(
                by.account(),
                by.name(),
                "修改文书模板",
                government.name() + " " + draft.kind().label() + " 第 " + number + " 版",
                "自 " + draft.effectiveFrom() + " 起：" + draft.reason());
        return of(government.id(), draft.kind()).get(0);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static LetterEdition edition(ResultSet row, int n) throws SQLException {
        return new LetterEdition(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                LetterTemplate.of(row.getString("title"), row.getString("body")),
                row.getString("reason"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
