package org.mingtang.publication.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Way;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.GatheringContent;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PublicChanges;
import org.mingtang.publication.history.TopicView.Gathered;
import org.mingtang.publication.history.TopicView.Section;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Topics (专题). A topic has no words of its own: title, introduction and headings are those of an item, which was
 * reviewed and published like any other; a topic only gathers what is public already.
 */
@Component
@Transactional
class Topics {

    private static final int MOST = 100;
    private static final int WHOLE = 5_000;

    private final TopicRows rows;
    private final Items items;
    private final Manuscripts manuscripts;
    private final Gatherings gatherings;
    private final AskedSite asked;
    private final PublicChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    Topics(
            TopicRows rows,
            Items items,
            Manuscripts manuscripts,
            Gatherings gatherings,
            AskedSite asked,
            PublicChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.manuscripts = manuscripts;
        this.gatherings = gatherings;
        this.asked = asked;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a topic with a draft of its words; it is public once that is. */
    UUID begin(String slug, String line, String title, String body, Person by) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 60) {
            throw new UnlawfulAct("网址只能用小写字母、数字和中间的短横线，例如 spring-farming-2026。");
        }
        if (rows.named(slug).isPresent()) {
            throw new UnlawfulAct("网址 /topics/" + slug + " 已经有别的专题用了。");
        }
        ManuscriptFields words = ManuscriptFields.of(line, ItemKind.INFORMATION, title, body)
                .dated(null, LocalDate.now(clock), null, null);
        ManuscriptId draft = manuscripts.begin(by.unit(), null, words, by);
        TopicRow topic = new TopicRow(UUID.randomUUID(), slug, draft.value(), null);
        rows.add(topic);
        audit.note(by.account(), by.name(), "建立专题", title, "/topics/" + slug);
        return topic.id();
    }

    /** What a section gathers by itself from now on. */
    void gather(UUID topic, TopicRule rule, Person by) {
        requireKeeper(topic, by);
        gatherings.hold();
        rows.put(require(topic).id(), rule);
        log(require(topic));
        audit.note(by.account(), by.name(), "设置专题汇集规则", topic.toString(), rule.heading());
    }

    /** @param address an item's number or address */
    void pick(UUID topic, String heading, String address, Person by) {
        requireKeeper(topic, by);
        // As typed, or as copied from the browser: with the site before it and a version, query or fragment behind.
        String digits = address.strip().replaceAll("^.*/info/", "").replaceAll("[/?#].*$", "");
        ItemView item = Optional.of(digits)
                .filter(each -> each.matches("\\d{1,15}"))
                .flatMap(each -> items.find(new ItemNumber(Long.parseLong(each))))
                .filter(Topics::isShown)
                .orElseThrow(() -> new UnlawfulAct("没有这条公开信息；请填它的网址或网址里的编号。"));
        gatherings.hold();
        rows.pick(require(topic).id(), heading, item.number().value());
        log(require(topic));
        audit.note(by.account(), by.name(), "专题收入信息", item.title(), topic.toString());
    }

    void drop(UUID topic, String heading, long item, Person by) {
        requireKeeper(topic, by);
        gatherings.hold();
        rows.drop(require(topic).id(), heading, item);
        log(require(topic));
        audit.note(by.account(), by.name(), "专题移出信息", String.valueOf(item), topic.toString());
    }

    /** The topic takes the item's number over in the transaction of its publication. */
    @EventListener
    void published(ItemPublished published) {
        rows.became(published.draft(), published.item().value());
        rows.ofItem(published.item().value()).forEach(this::log);
    }

    /** With its words a topic is no longer public. */
    @EventListener
    void withdrawn(ItemWithdrawn withdrawn) {
        rows.ofItem(withdrawn.item().value())
                .forEach(topic -> gatherings.withdraw(TopicView.path(topic.slug()), withdrawn.reason()));
    }

    /** Logs those that were public before topics stood in the log. */
    @EventListener(ApplicationReadyEvent.class)
    void logEarlierOnes() {
        rows.unlogged().forEach(this::log);
    }

    /** What a topic gathers is a version of its own in the transparency log; nothing is while nothing of it is public. */
    private void log(TopicRow topic) {
        changes.note();
        String path = TopicView.path(topic.slug());
        item(topic)
                .filter(Topics::isShown)
                .ifPresentOrElse(
                        item -> gatherings.show(path, content(topic, item)),
                        () -> gatherings.withdraw(path, "不再向社会公开。"));
    }

    private GatheringContent content(TopicRow topic, ItemView item) {
        List<TopicRule> rules = rows.rules(topic.id());
        List<GatheringContent.Part> parts = TopicText.of(item.body()).parts().stream()
                .map(part -> new GatheringContent.Part(
                        part.heading(),
                        rows.picks(topic.id(), part.heading()).stream()
                                .map(number -> new GatheringContent.Put(new ItemNumber(number), ""))
                                .toList(),
                        rules.stream()
                                .filter(rule -> rule.heading().equals(part.heading()))
                                .findFirst()
                                .map(TopicRule::fields)
                                .orElse(Map.of())))
                .toList();
        return new GatheringContent("专题", item.title(), item, parts);
    }

    /** A public topic; empty while nothing of it is public, and after its item was withdrawn. */
    @Transactional(readOnly = true)
    Optional<TopicView> shown(String slug, UnitScope site) {
        return shown(slug, site, "");
    }

    /** The same with all that one section gathers. */
    @Transactional(readOnly = true)
    Optional<TopicView> shown(String slug, UnitScope site, String whole) {
        return rows.named(slug).flatMap(topic -> shown(topic, site, whole));
    }

    /** Whose topic it is; empty while nothing of it is public. */
    @Transactional(readOnly = true)
    Optional<UUID> unit(String slug) {
        return rows.named(slug).flatMap(this::item).filter(Topics::isShown).map(ItemView::unit);
    }

    @Transactional(readOnly = true)
    List<TopicView> shownOn(UnitScope site) {
        return rows.all().stream()
                .map(topic -> shown(topic, site, ""))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TopicView> shown(TopicRow topic, UnitScope site, String whole) {
        return item(topic)
                .filter(Topics::isShown)
                .filter(item -> site.holds(item.unit()))
                .map(item -> view(topic, item, site, whole));
    }

    Optional<ItemView> item(TopicRow topic) {
        return Optional.ofNullable(topic.item()).flatMap(number -> items.find(new ItemNumber(number)));
    }

    private TopicView view(TopicRow topic, ItemView item, UnitScope site, String whole) {
        TopicText text = TopicText.of(item.body());
        List<TopicRule> rules = rows.rules(topic.id());
        Set<Long> picked = new HashSet<>(rows.picked(topic.id()));
        picked.add(item.number().value());
        List<Section> sections = text.parts().stream()
                .map(part -> {
                    boolean asked = part.heading().equals(whole);
                    int most = asked ? WHOLE : MOST;
                    List<Gathered> all = gathered(topic, part.heading(), rules, picked, site, most + 1);
                    return new Section(
                            part.heading(),
                            part.html(),
                            all.stream().limit(most).toList(),
                            all.size() > most,
                            asked);
                })
                .toList();
        return new TopicView(topic.id(), topic.slug(), item, item.title(), text.intro(), picture(item), sections);
    }

    /**
     * Picked ones first, in the order of picking; then what the rule finds on this site, newest first.
     *
     * @param picked what somebody put where it belongs: no rule shows it a second time elsewhere
     */
    private List<Gathered> gathered(
            TopicRow topic, String heading, List<TopicRule> rules, Set<Long> picked, UnitScope site, int most) {
        Map<String, Gathered> all = new LinkedHashMap<>();
        rows.picks(topic.id(), heading).stream()
                .map(number -> items.find(new ItemNumber(number)))
                .flatMap(Optional::stream)
                .filter(Topics::isShown)
                .forEach(item -> all.put(item.path(), gathered(item)));
        rules.stream()
                .filter(rule -> rule.heading().equals(heading))
                // What is picked is found by the rule, too, and must not use up the room of the rest.
                .flatMap(rule -> items.list(rule.filter().on(site), most + picked.size(), 0).stream()
                        .filter(line -> isSince(line, rule.since())))
                .filter(line -> !picked.contains(line.number()))
                .forEach(line -> all.putIfAbsent(
                        line.path(),
                        new Gathered(line.title(), line.path(), line.publishedOn(), line.claimedOn(), "")));
        return List.copyOf(all.values());
    }

    private static boolean isSince(ItemLine line, @Nullable LocalDate since) {
        return since == null || !line.listedOn().isBefore(since);
    }

    /** A picked item may be another site's; its link leads there and says so. */
    private Gathered gathered(ItemView item) {
        LocalDate on = item.publishedAt().atZone(TopicFeed.CHINA).toLocalDate();
        Way way = asked.way(item.unit(), item.path());
        return new Gathered(item.title(), way.href(), on, item.claimedOn(), way.note());
    }

    /** The first picture among the item's attachments, which were reviewed with it. */
    private static @Nullable String picture(ItemView item) {
        return item.files().stream()
                .filter(file -> file.name().matches("(?i).*\\.(png|jpe?g|gif|webp)"))
                .findFirst()
                .map(file -> item.path() + "/files/" + file.position() + "/" + file.name())
                .orElse(null);
    }

    private static boolean isShown(ItemView item) {
        return item.withdrawn() == null && item.forEverybody();
    }

    /** Whether somebody may work on it; the drafts of others are theirs. */
    boolean keeps(TopicRow topic, Person person) {
        return manuscripts
                .find(new ManuscriptId(topic.manuscript()))
                .filter(draft -> manuscripts.mayWrite(draft.unit(), person))
                .isPresent();
    }

    private void requireKeeper(UUID topic, Person by) {
        if (!keeps(require(topic), by)) {
            throw new UnlawfulAct("专题由建立它的单位或本级政府公开办维护。");
        }
    }

    TopicRow require(UUID id) {
        return rows.find(id).orElseThrow(() -> new UnlawfulAct("没有这个专题。"));
    }
}
