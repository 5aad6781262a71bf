package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Themes;
import org.springframework.stereotype.Component;

/** Puts together what the desk's pages of topics show. */
@Component
public class TopicPages {

    private final TopicRows rows;
    private final Topics topics;
    private final Items items;
    private final Manuscripts manuscripts;
    private final CatalogueLines lines;
    private final Themes themes;
    private final Units units;

    TopicPages(
            TopicRows rows,
            Topics topics,
            Items items,
            Manuscripts manuscripts,
            CatalogueLines lines,
            Themes themes,
            Units units) {
        this.rows = rows;
        this.topics = topics;
        this.items = items;
        this.manuscripts = manuscripts;
        this.lines = lines;
        this.themes = themes;
        this.units = units;
    }

    /** What is typed to begin a topic. */
    public record Form(String slug, String title, String intro, String headings, String line) {

        static final Form EMPTY = new Form("", "", "", "", "");
    }

    /**
     * A topic in the list.
     *
     * @param state in words
     * @param address of its draft or item on the desk
     */
    public record Line(UUID id, String slug, String title, String state, String chip, String address, boolean shown) {}

    /** @param refusal why nothing was begun; empty when nothing was refused */
    public record AllPage(List<Line> topics, List<CatalogueLine> lines, Form form, String refusal) {}

    /** A section on the desk: its rule and what was picked by hand. */
    public record Section(String heading, boolean inText, TopicRule rule, List<Pick> picks) {}

    /** An item picked by hand. */
    public record Pick(long number, String title, boolean shown) {}

    /** One topic on the desk. */
    public record OnePage(
            Line topic, List<Section> sections, List<CatalogueLine> lines, List<String> themes, List<UnitView> units) {}

    AllPage all(Form form, String refusal, Person person) {
        List<Line> kept = rows.all().stream()
                .filter(topic -> topics.keeps(topic, person))
                .map(this::line)
                .toList();
        return new AllPage(kept, choices(person, List.of()), form, refusal);
    }

    /** To whoever does not keep it, it is not there. */
    OnePage topic(UUID id, Person person) {
        TopicRow topic =
                rows.find(id).filter(each -> topics.keeps(each, person)).orElseThrow(() -> new UnlawfulAct("没有这个专题。"));
        String body = topics.item(topic)
                .map(ItemView::body)
                .or(() -> draft(topic).map(draft -> draft.fields().body()))
                .orElse("");
        List<TopicRule> rules = rows.rules(topic.id());
        List<Section> sections = new ArrayList<>();
        List<String> headings =
                TopicText.of(body).parts().stream().map(TopicText.Part::heading).toList();
        headings.forEach(heading -> sections.add(section(topic, heading, true, rules)));
        rules.stream()
                .map(TopicRule::heading)
                .filter(heading -> !headings.contains(heading))
                .forEach(heading -> sections.add(section(topic, heading, false, rules)));
        return new OnePage(line(topic), sections, choices(person, rules), themes.choices(), units.all());
    }

    void require(Form form, Person person) {
        if (form.title().isEmpty() || form.intro().isBlank() || form.headings().isBlank()) {
            throw new UnlawfulAct("请填写标题、导语和至少一个板块。");
        }
        if (choices(person, List.of()).stream().noneMatch(line -> line.code().equals(form.line()))) {
            throw new UnlawfulAct("请选择公开目录。");
        }
    }

    private Section section(TopicRow topic, String heading, boolean inText, List<TopicRule> rules) {
        TopicRule rule = rules.stream()
                .filter(each -> each.heading().equals(heading))
                .findFirst()
                .orElse(new TopicRule(heading, null, null, null, null, null));
        List<Pick> picks = rows.picks(topic.id(), heading).stream()
                .map(number -> items.find(new ItemNumber(number)))
                .flatMap(Optional::stream)
                .map(item ->
                        new Pick(item.number().value(), item.title(), item.withdrawn() == null && item.forEverybody()))
                .toList();
        return new Section(heading, inText, rule, picks);
    }

    private Line line(TopicRow topic) {
        @Nullable ItemView item = topics.item(topic).orElse(null);
        if (item != null) {
            boolean shown = item.withdrawn() == null && item.forEverybody();
            return new Line(
                    topic.id(),
                    topic.slug(),
                    item.title(),
                    shown ? "已公开" : "已撤回",
                    shown ? "chip-ok" : "chip-idle",
                    "/desk/items/" + item.number(),
                    shown);
        }
        Optional<ManuscriptView> draft = draft(topic);
        return new Line(
                topic.id(),
                topic.slug(),
                draft.map(each -> each.fields().title()).orElse(topic.slug()),
                draft.map(each -> each.stage().label()).orElse(""),
                draft.map(each -> each.stage().chip()).orElse("chip-idle"),
                "/desk/drafts/" + topic.manuscript(),
                false);
    }

    private Optional<ManuscriptView> draft(TopicRow topic) {
        return manuscripts.find(new ManuscriptId(topic.manuscript()));
    }

    /** The lines of the person's government, with those that rules name already. */
    private List<CatalogueLine> choices(Person person, List<TopicRule> rules) {
        List<CatalogueLine> choices = new ArrayList<>(lines.choices("", person.unit()));
        rules.stream()
                .map(TopicRule::line)
                .filter(Objects::nonNull)
                .filter(code -> choices.stream().noneMatch(line -> line.code().equals(code)))
                .distinct()
                .flatMap(code -> lines.find(code).stream())
                .forEach(choices::add);
        return choices;
    }
}
