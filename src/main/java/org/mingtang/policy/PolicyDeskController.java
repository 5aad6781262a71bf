package org.mingtang.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.policy.text.Clue;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextClues;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The library from inside: yellow documents, ends of validity, proposals; and one document with all that is known. */
@Controller
@Requires(Permission.READ_PUBLICATIONS)
class PolicyDeskController {

    private static final int MANY = 100;
    private static final String DAYS_READ =
            "days_from_text and (effective_from is not null or valid_until is not null)";

    private final Policies policies;
    private final RelationRows relations;
    private final Warnings warnings;
    private final Leanings leanings;
    private final HeadNotes notes;
    private final TextsOverTime texts;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final EndReminders ends;
    private final DirectedDocuments directed;
    private final Manuscripts manuscripts;
    private final Items items;
    private final Units units;

    PolicyDeskController(
            Policies policies,
            RelationRows relations,
            Warnings warnings,
            Leanings leanings,
            HeadNotes notes,
            TextsOverTime texts,
            PolicyPermissions permissions,
            PolicyActs acts,
            EndReminders ends,
            DirectedDocuments directed,
            Manuscripts manuscripts,
            Items items,
            Units units) {
        this.policies = policies;
        this.relations = relations;
        this.warnings = warnings;
        this.leanings = leanings;
        this.notes = notes;
        this.texts = texts;
        this.permissions = permissions;
        this.acts = acts;
        this.ends = ends;
        this.directed = directed;
        this.manuscripts = manuscripts;
        this.items = items;
        this.units = units;
    }

    @GetMapping("/desk/policies")
    String library(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean read,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Person person,
            Model model) {
        UUID unit = mine ? units.department(new UnitId(person.unit())).value() : null;
        int number = Math.min(Math.max(0, page), 10_000);
        PolicyFilter filter = new PolicyFilter(
                null, unit == null ? List.of() : List.of(unit), null, null, null, words.isBlank() ? null : words, null);
        List<PolicyDocument> yellow = known(
                person,
                own(unit)
                        .and("exists (select 1 from policy_warning w join policy_relation r on r.id = w.relation"
                                + " where r.source = found.item and w.looked_at is null)"));
        List<PolicyDocument> ending = known(
                person,
                own(unit)
                        .and("valid_until <= :soon and end_handled_at is null and state <> 'ABOLISHED'")
                        .with("soon", policies.today().plusDays(ends.earliest())));
        PolicyQuery listed = listed(filter, read);
        List<PolicyDocument> documents = policies.list(listed, KeepingPage.SIZE, (long) number * KeepingPage.SIZE);
        model.addAttribute(
                "page",
                new KeepingPage(
                        mine,
                        read,
                        words,
                        yellow,
                        ending,
                        proposals(unit, person),
                        documents,
                        daysRead(documents),
                        policies.count(listed),
                        number,
                        names(yellow, ending, documents)));
        return "policy/keeping";
    }

    private List<PolicyDocument> known(Person person, PolicyQuery query) {
        return policies.list(query, MANY).stream()
                .filter(document -> directed.knows(person, document))
                .toList();
    }

    /** What a directed text says waits for its senders alone. */
    private List<Relation> proposals(@Nullable UUID unit, Person person) {
        return relations.proposals(unit, MANY).stream()
                .filter(each -> each.quote() == null || !directed.isKept(person, each.source()))
                .map(each -> directed.to(person, each))
                .filter(each -> each.source().item() != null || each.target().item() != null)
                .toList();
    }

    private PolicyQuery listed(PolicyFilter filter, boolean read) {
        PolicyQuery query = PolicyQuery.of(filter, policies.today());
        return read ? query.and(DAYS_READ) : query;
    }

    private Set<Long> daysRead(List<PolicyDocument> documents) {
        PolicyQuery query = new PolicyQuery(policies.today())
                .and(DAYS_READ)
                .and("item = any(:items)")
                .with("items", documents.stream().map(PolicyDocument::item).toArray(Long[]::new));
        return policies.list(query, KeepingPage.SIZE, 0).stream()
                .map(PolicyDocument::item)
                .collect(Collectors.toSet());
    }

    private PolicyQuery own(@Nullable UUID unit) {
        PolicyQuery query = new PolicyQuery(policies.today()).and("not withdrawn");
        return unit == null ? query : query.and("unit = :unit").with("unit", unit);
    }

    @SafeVarargs
    private Map<UUID, String> names(List<PolicyDocument>... lists) {
        Map<UUID, String> names = new HashMap<>();
        for (List<PolicyDocument> list : lists) {
            list.forEach(document -> names.computeIfAbsent(document.unit(), this::name));
        }
        return names;
    }

    private String name(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::shortName).orElse("");
    }

    @GetMapping("/desk/policies/{number:\\d{1,15}}")
    String document(@PathVariable long number, Person person, Model model) {
        model.addAttribute("page", page(number, person, RelationForm.EMPTY, ""));
        return "policy/kept";
    }

    KeptPage page(long number, Person person, RelationForm filled, String refusal) {
        ItemNumber item = new ItemNumber(number);
        PolicyDocument document = policies.find(item)
                .filter(each -> directed.knows(person, each))
                .orElseThrow(() -> new UnlawfulAct("没有这份政策文件。"));
        ItemView shown = items.find(item).orElseThrow();
        PolicyText text = BodyLines.of(shown.title(), shown.body()).text();
        List<Clue> says = new ArrayList<>();
        TextClues clues = TextClues.of(text);
        says.addAll(clues.of(Clue.Kind.EFFECTIVE));
        says.addAll(clues.of(Clue.Kind.VALID));
        List<Relation> all = relations.of(number);
        return new KeptPage(
                document,
                document.effectiveFrom() != null && shown.effectiveFrom() == null,
                document.validUntil() != null && shown.validUntil() == null,
                name(document.unit()),
                PolicyAddition.said(document.state(), policies.validity(item), policies.today()),
                warnings.of(number),
                leanings.of(number).stream()
                        .filter(each -> isKnown(each, person))
                        .map(each ->
                                new KeptPage.Leaning(each, name(each.unit()), permissions.mayKeep(person, each.unit())))
                        .toList(),
                all.stream().map(each -> directed.to(person, each)).toList(),
                gone(all),
                texts.of(item),
                document.kind() == ItemKind.RULE ? notes.of(document, text).orElse("") : "",
                document.headNote() != null,
                says,
                acts.of(number),
                permissions.mayKeep(person, document.unit()),
                filled,
                refusal);
    }

    private boolean isKnown(Leanings.Leaning leaning, Person person) {
        return items.find(new ItemNumber(leaning.item()))
                .filter(item -> item.forEverybody() || manuscripts.maySee(item.unit(), person))
                .isPresent();
    }

    private Set<Long> gone(List<Relation> all) {
        return all.stream()
                .map(each -> each.source().item())
                .filter(Objects::nonNull)
                .distinct()
                .filter(source -> policies.find(new ItemNumber(source))
                        .filter(PolicyDocument::withdrawn)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
