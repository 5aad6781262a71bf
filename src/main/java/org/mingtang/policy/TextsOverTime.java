package org.mingtang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingtang.publication.ItemAddition.InForce;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.stereotype.Component;

/** Which version of a document's text was the one to go by on a day. */
@Component
public class TextsOverTime {

    /** A version and the day from which it is the text to go by. */
    public record Text(int version, LocalDate from) {}

    private final Items items;
    private final RelationRows relations;

    TextsOverTime(Items items, RelationRows relations) {
        this.items = items;
        this.relations = relations;
    }

    /**
     * All versions of a document with their days, in order. The first counts from the day of effect; an amended one
     * from the day of the amendment whose text it bears; any other, a correction, from the day on which it was published,
     * but not before the text it corrects.
     */
    List<Text> of(ItemNumber item) {
        ItemView current = items.find(item).orElseThrow();
        List<Relation> amendments = relations.confirmed(item.value()).stream()
                .filter(each ->
                        each.kind() == RelationKind.AMENDS && each.target().is(item.value()))
                .toList();
        List<Text> texts = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (ItemView.VersionLine line : current.versions().stream()
                .sorted(Comparator.comparing(ItemView.VersionLine::version))
                .toList()) {
            LocalDate published = line.publishedAt().atZone(PolicyNames.CHINA).toLocalDate();
            LocalDate own =
                    line.version() == 1 ? first(item, published) : published.isBefore(before) ? before : published;
            texts.add(new Text(
                    line.version(),
                    amendments.stream()
                            .filter(each -> each.textVersion() != null && each.textVersion() == line.version())
                            .map(Relation::worksFrom)
                            .findFirst()
                            .orElse(own)));
            before = texts.get(texts.size() - 1).from();
        }
        texts.sort(Comparator.comparing(Text::from).thenComparing(Text::version));
        return texts;
    }

    /**
     * The version to go by on a day on which the newest has not taken effect yet; empty where the newest is the one, or
     * none has.
     */
    Optional<InForce> beforeTheNewest(ItemNumber item, LocalDate day) {
        List<Text> all = of(item);
        Text newest = all.stream().max(Comparator.comparing(Text::version)).orElseThrow();
        return on(all, day)
                .filter(text -> newest.from().isAfter(day))
                .flatMap(text -> items.find(item, text.version())
                        .filter(ItemView::forEverybody)
                        .map(shown -> new InForce(
                                text.version(),
                                all.get(all.indexOf(text) + 1).from().minusDays(1),
                                newest.from())));
    }

    /** The last day on which the version is the text to go by; {@link LocalDate#MAX} for the newest. */
    LocalDate lastDay(ItemView version) {
        if (version.version() == version.versions().get(0).version()) {
            return LocalDate.MAX;
        }
        return of(version.number()).stream()
                .dropWhile(text -> text.version() != version.version())
                .skip(1)
                .findFirst()
                .map(next -> next.from().minusDays(1))
                .orElse(LocalDate.MAX);
    }

    private LocalDate first(ItemNumber item, LocalDate published) {
        ItemView first = items.find(item, 1).orElseThrow();
        return first.effectiveFrom() != null
                ? first.effectiveFrom()
                : first.formedOn() != null ? first.formedOn() : published;
    }

    /** The last one whose day has come; empty before the first. */
    static Optional<Text> on(List<Text> texts, LocalDate day) {
        return texts.stream().filter(text -> !text.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
