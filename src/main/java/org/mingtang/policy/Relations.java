package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What documents do to each other: proposed by their texts, confirmed by their keepers, or typed. */
@Component
@Transactional
public class Relations {

    private final RelationRows rows;
    private final Policies policies;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final DirectedDocuments directed;
    private final Standings standings;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;

    Relations(
            RelationRows rows,
            Policies policies,
            PolicyPermissions permissions,
            PolicyActs acts,
            DirectedDocuments directed,
            Standings standings,
            Proposals proposals,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.policies = policies;
        this.permissions = permissions;
        this.acts = acts;
        this.directed = directed;
        this.standings = standings;
        this.proposals = proposals;
        this.events = events;
    }

    /** Confirmed relations of a document, in the order of their days; both ends have them. */
    @Transactional(readOnly = true)
    public List<Relation> of(ItemNumber item) {
        return rows.confirmed(item.value());
    }

    /** All of a document, also those proposed and dropped. */
    List<Relation> all(ItemNumber item) {
        return rows.of(item.value());
    }

    /** Whether one of its documents is not in the library, so that no page of ours shows it from that side. */
    @Transactional(readOnly = true)
    boolean reachesOutside(UUID id) {
        return rows.find(id)
                .filter(each -> each.source().item() == null || each.target().item() == null)
                .isPresent();
    }

    void confirm(UUID id, @Nullable LocalDate worksFrom, @Nullable Integer textVersion, Person by) {
        Relation relation = kept(id, by);
        requireSource(relation.source());
        act(relation, RelationStage.Act.CONFIRM, worksFrom, textVersion, by);
    }

    void drop(UUID id, Person by) {
        act(kept(id, by), RelationStage.Act.DROP, null, null, by);
    }

    void takeUp(UUID id, Person by) {
        act(kept(id, by), RelationStage.Act.TAKE_UP, null, null, by);
    }

    private void act(
            Relation relation,
            RelationStage.Act act,
            @Nullable LocalDate worksFrom,
            @Nullable Integer textVersion,
            Person by) {
        RelationStage to = act.from(relation.stage());
        LocalDate from = worksFrom == null ? relation.worksFrom() : worksFrom;
        Integer version = textVersion == null ? relation.textVersion() : textVersion;
        if (!rows.move(relation.id(), relation.stage(), to, from, version)) {
            throw new UnlawfulAct("这条关系刚被别人处理过，请刷新页面。");
        }
        acts.note(relation, act.label(), by);
        standings.refresh(relation);
        tell(relation, to == RelationStage.CONFIRMED, true);
    }

    private void tell(Relation relation, boolean holds, boolean anew) {
        proposals.tell(relation);
        events.publishEvent(new RelationSettled(
                relation.id(),
                relation.kind(),
                relation.source().item(),
                relation.target().item(),
                holds,
                anew));
    }

    /** A relation that a person knows; it is confirmed with that. */
    public UUID state(
            RelationKind kind,
            Relation.End source,
            Relation.End target,
            @Nullable LocalDate worksFrom,
            @Nullable Integer textVersion,
            Person by) {
        Relation.End from = meant(kind, source, target);
        Relation.End to = meant(kind, target, source);
        requireEnds(kind, from, to, false, by);
        requireSource(from);
        LocalDate day =
                worksFrom != null ? worksFrom : day(from).or(() -> day(to)).orElse(policies.today());
        return settle(kind, from, to, day, textVersion, by);
    }

    /** Confirms it, whether a text proposed it before or not. */
    private UUID settle(
            RelationKind kind,
            Relation.End from,
            Relation.End to,
            LocalDate day,
            @Nullable Integer textVersion,
            Person by) {
        long anchor = from.item() != null ? from.item() : to.item() == null ? 0 : to.item();
        Optional<Relation> same = rows.of(anchor).stream()
                .filter(each -> each.kind() == kind && same(each.source(), from) && same(each.target(), to))
                .findFirst();
        Integer version = textVersion != null
                ? textVersion
                : same.map(Relation::textVersion).orElse(null);
        Relation relation = same.orElseGet(() ->
                new Relation(UUID.randomUUID(), kind, from, to, day, version, RelationStage.CONFIRMED, null, null));
        if (same.isPresent()) {
            rows.move(relation.id(), relation.stage(), RelationStage.CONFIRMED, day, version);
        } else {
            rows.add(relation);
        }
        acts.note(relation, RelationStage.Act.CONFIRM.label(), by);
        standings.refresh(relation);
        tell(
                relation,
                true,
                same.filter(each -> each.stage() == RelationStage.CONFIRMED).isEmpty());
        return relation.id();
    }

    /** An act of the law that was published: it ends documents from a day on, whoever keeps them. */
    public void ended(ItemNumber by, List<ItemNumber> documents, LocalDate from, Person person) {
        for (ItemNumber each : documents) {
            settle(RelationKind.ABOLISHES, end(by), end(each), from, null, person);
        }
    }

    /** What the text of a document says of others, for its keeper to confirm. */
    void propose(Relation relation) {
        boolean known = relation.source().item() == null
                || rows.of(relation.source().item()).stream()
                        .anyMatch(each -> each.kind() == relation.kind()
                                && same(each.source(), relation.source())
                                && same(each.target(), relation.target()));
        boolean ofItself = relation.source().item() != null
                && relation.source().item().equals(relation.target().item());
        if (!known && !ofItself) {
            rows.add(relation);
        }
    }

    /** Confirms what a document's text, or another's, says for certain of both; the caller refreshes their standings. */
    void confirmCertain(ItemNumber item) {
        rows.of(item.value()).stream().filter(Relation::isCertain).forEach(each -> {
            rows.move(each.id(), each.stage(), RelationStage.CONFIRMED, each.worksFrom(), each.textVersion());
            acts.note(each, RelationStage.Act.CONFIRM.label(), Accounts.PROGRAM);
            tell(each, true, true);
        });
    }

    /**
     * A document left the library: what it did to the validity of others counts no more, from no day on.
     *
     * @param why e.g. 已撤回
     */
    void release(ItemNumber source, String why) {
        rows.of(source.value()).stream()
                .filter(each -> each.stage() == RelationStage.CONFIRMED
                        && each.source().is(source.value())
                        && each.kind().effect() != RelationKind.Effect.CITES)
                .forEach(each -> release(each, why));
    }

    private void release(Relation relation, String why) {
        RelationStage.Act act = RelationStage.Act.RELEASE;
        rows.move(
                relation.id(),
                relation.stage(),
                act.from(relation.stage()),
                relation.worksFrom(),
                relation.textVersion());
        Long target = relation.target().item();
        String text = directed.recorded(relation.source()).named() + why + "，它作出的"
                + relation.kind().label() + "不再计算";
        acts.note(
                target == null ? relation.source().item() : target,
                relation.id(),
                act.label(),
                directed.recorded(relation.target()).named(),
                text,
                Accounts.PROGRAM);
        if (target != null) {
            standings.refresh(new ItemNumber(target));
            proposals.released(relation, text);
        }
        events.publishEvent(new RelationSettled(
                relation.id(), relation.kind(), relation.source().item(), target, false, true));
    }

    /** What left the library does nothing to others. */
    private void requireSource(Relation.End source) {
        if (source.item() != null
                && policies.find(new ItemNumber(source.item()))
                        .filter(PolicyDocument::withdrawn)
                        .isPresent()) {
            throw new UnlawfulAct("作出这条关系的文件已不在政策文件库，不能确认。");
        }
    }

    /** The end of a document in the library. */
    Relation.End end(ItemNumber item) {
        return policies.find(item)
                .map(document -> new Relation.End(document.item(), document.title(), document.docNumber()))
                .orElseGet(() -> new Relation.End(item.value(), "", null));
    }

    /** As {@link #resolved}, but who types the name of the document itself is to learn it. */
    private Relation.End meant(RelationKind kind, Relation.End end, Relation.End other) {
        Relation.End found = resolved(kind, end, other);
        return found.item() != null ? found : resolved(end, null);
    }

    /** The document an end names; none changes its own validity, so that then a namesake of the other end is meant. */
    Relation.End resolved(RelationKind kind, Relation.End end, Relation.End other) {
        return resolved(end, kind.effect() == RelationKind.Effect.CITES ? null : other.item());
    }

    private Relation.End resolved(Relation.End end, @Nullable Long but) {
        if (end.item() != null) {
            return end(new ItemNumber(end.item()));
        }
        String number = end.number() == null ? "" : end.number();
        return policies.named(end.title(), number, but)
                .map(found -> new Relation.End(found.item(), found.title(), found.docNumber()))
                .orElse(end);
    }

    /** A typed word may not end what belongs to another unit; a published text that says so may. */
    private void requireEnds(RelationKind kind, Relation.End from, Relation.End to, boolean quoted, Person by) {
        if (from.named().isBlank() || to.named().isBlank()) {
            throw new UnlawfulAct("请写明另一份文件的标题或者文号。");
        }
        if (from.item() != null && from.item().equals(to.item())) {
            throw new UnlawfulAct("文件不能与自己建立关系，请核对另一份文件的标题或者文号。");
        }
        boolean touchesAnother = kind.effect() != RelationKind.Effect.CITES && to.item() != null && !quoted;
        if (keeper(to, by) || (keeper(from, by) && !touchesAnother)) {
            return;
        }
        throw new UnlawfulAct("只能维护本单位政策文件的关系，修改、废止其他单位文件的关系由该单位或公开办确认。");
    }

    private boolean keeper(Relation.End end, Person by) {
        return end.item() != null
                && policies.find(new ItemNumber(end.item()))
                        .filter(document -> permissions.mayKeep(by, document.unit()))
                        .isPresent();
    }

    private Relation kept(UUID id, Person by) {
        Relation relation = rows.find(id).orElseThrow(() -> new UnlawfulAct("没有这条关系。"));
        requireEnds(relation.kind(), relation.source(), relation.target(), relation.quote() != null, by);
        return relation;
    }

    private Optional<LocalDate> day(Relation.End end) {
        return end.item() == null
                ? Optional.empty()
                : policies.find(new ItemNumber(end.item())).map(PolicyDocument::day);
    }

    private static boolean same(Relation.End one, Relation.End other) {
        return one.item() != null && one.item().equals(other.item())
                || one.item() == null
                        && other.item() == null
                        && one.title().equals(other.title())
                        && String.valueOf(one.number()).equals(String.valueOf(other.number()));
    }
}
