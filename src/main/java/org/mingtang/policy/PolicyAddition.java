package org.mingtang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.search.SearchEntry;
import org.springframework.stereotype.Component;

/** What the library adds to a document's page: whether it is in force, and what it has to do with others. */
@Component
class PolicyAddition implements ItemAddition {

    private final Policies policies;
    private final RelationRows relations;
    private final FallenGrounds grounds;
    private final Leanings leanings;
    private final TextsOverTime texts;

    PolicyAddition(
            Policies policies, RelationRows relations, FallenGrounds grounds, Leanings leanings, TextsOverTime texts) {
        this.policies = policies;
        this.relations = relations;
        this.grounds = grounds;
        this.leanings = leanings;
        this.texts = texts;
    }

    @Override
    public List<Detail> details(ItemView item) {
        if (!item.kind().isPolicy()) {
            return List.of();
        }
        Validity validity =
                policies.find(item.number()).isPresent() ? policies.validity(item.number()) : policies.validity(item);
        SearchEntry.Validity state = validity.on(policies.today());
        return List.of(new Detail("有效性", said(state, validity, policies.today()), state.chip()));
    }

    /** A fallen ground is told as a fact; whether this document still stands says its own state. */
    @Override
    public List<Notice> notices(ItemView item) {
        Stream<Notice> fallen = grounds.of(item.number().value()).stream()
                .map(ground -> new Notice(
                        "本文件" + ground.word() + "的",
                        ground.named(),
                        ground.path(),
                        ground.fell() + "。本文件是否有效，以下面的“有效性”为准。"));
        return Stream.concat(fallen, leanings.notices(item).stream()).toList();
    }

    @Override
    public Optional<InForce> inForce(ItemView item) {
        return item.kind().isPolicy() ? texts.beforeTheNewest(item.number(), policies.today()) : Optional.empty();
    }

    /** 有效，至2027年5月1日; 废止（2026年5月1日起）. */
    static String said(SearchEntry.Validity state, Validity validity, LocalDate today) {
        LocalDate end = (state.fallen() ? validity.fellOn(state) : validity.endsOn()).orElse(null);
        if (state == SearchEntry.Validity.NOT_YET) {
            return state.label() + "，自 " + validity.effectiveFrom() + " 起施行";
        }
        if (end == null) {
            return state.label();
        }
        return end.isAfter(today) ? state.label() + "，有效期至 " + end.minusDays(1) : state.label() + "，自 " + end + " 起";
    }

    @Override
    public List<Box> boxes(ItemView item) {
        long number = item.number().value();
        List<Line> lines = new ArrayList<>();
        relations.confirmed(number).stream()
                .filter(relation -> mayBeNamed(relation.other(number)))
                .filter(relation -> relation.source().is(number) || !gone(relation.source()))
                .forEach(relation -> lines.add(line(relation, number)));
        List<Box> boxes = new ArrayList<>();
        if (!lines.isEmpty()) {
            boxes.add(new Box("文件关系", null, lines));
        }
        if (item.kind().isPolicy()) {
            boxes.add(new Box(
                    "查阅文本",
                    null,
                    List.of(
                            new Line("某一天的文本", "/policies/" + item.number() + "/text", "查看任意一天有效的文本"),
                            new Line("与其他文件逐条比对", "/policies/comparison?a=" + item.number(), ""))));
        }
        return boxes;
    }

    /** What is directed to named units only is not told to everybody, not even by its title. */
    private boolean mayBeNamed(Relation.End other) {
        return other.item() == null
                || policies.find(new ItemNumber(other.item()))
                        .filter(document -> !document.forEverybody())
                        .isEmpty();
    }

    /** What left the library says nothing of others. */
    private boolean gone(Relation.End source) {
        return source.item() != null
                && policies.find(new ItemNumber(source.item()))
                        .filter(PolicyDocument::withdrawn)
                        .isPresent();
    }

    private Line line(Relation relation, long item) {
        Relation.End other = relation.other(item);
        String href = other.item() != null
                        && policies.find(new ItemNumber(other.item()))
                                .filter(each -> each.forEverybody() && !each.withdrawn())
                                .isPresent()
                ? other.path()
                : null;
        return new Line(relation.word(item) + "：" + other.named(), href, "自 " + relation.worksFrom() + " 起");
    }
}
