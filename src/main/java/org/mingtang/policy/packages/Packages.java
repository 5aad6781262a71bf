package org.mingtang.policy.packages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitScope;
import org.mingtang.policy.finder.Matching;
import org.mingtang.policy.finder.Profile;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packages and benefits in the verbs of the office: write, send through the door, find. */
@Component
@Transactional
public class Packages {

    private final Sheets sheets;
    private final Items items;
    private final PolicyStanding standing;
    private final AuditTrail audit;
    private final Clock clock;
    private final String line;

    Packages(
            Sheets sheets,
            Items items,
            PolicyStanding standing,
            AuditTrail audit,
            Clock clock,
            @Value("${mingtang.policy.packages-line:20-01}") String line) {
        this.sheets = sheets;
        this.items = items;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
        this.line = line;
    }

    /** Public packages of a site, newest first. */
    @Transactional(readOnly = true)
    public List<Sheet<PackageContent>> packages(UnitScope site) {
        return sheets.live(SheetKind.PACKAGE, PackageContent.class).stream()
                .filter(sheet -> site.holds(sheet.unit()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Sheet<PackageContent>> find(String slug) {
        return sheets.find(SheetKind.PACKAGE, PackageContent.class, slug);
    }

    @Transactional(readOnly = true)
    public Optional<Sheet<BenefitContent>> benefit(ItemNumber policy) {
        return sheets.find(SheetKind.BENEFIT, BenefitContent.class, policy.toString());
    }

    static String path(String slug) {
        return "/packages/" + slug;
    }

    /**
     * A public benefit and what its conditions come to.
     *
     * @param guide address of the item that tells materials and steps
     */
    public record Found(
            long policy,
            String title,
            BenefitContent content,
            Matching matching,
            boolean open,
            Instant since,
            @Nullable String guide) {}

    /** Every public benefit of a site's policies that stand, judged by the profile, newest first; none is left out. */
    @Transactional(readOnly = true)
    public List<Found> match(Profile profile, UnitScope site) {
        LocalDate today = LocalDate.now(clock);
        List<Found> all = new ArrayList<>();
        for (Sheet<BenefitContent> each : sheets.live(SheetKind.BENEFIT, BenefitContent.class)) {
            BenefitContent content = each.live();
            Optional<ItemView> policy = standing(Long.parseLong(each.slug())).filter(item -> site.holds(item.unit()));
            if (content != null
                    && policy.isPresent()
                    && fallen(policy.get().number()).isEmpty()) {
                all.add(new Found(
                        policy.get().number().value(),
                        policy.get().title(),
                        content,
                        content.matching(profile),
                        content.openOn(today)
                                && !standing.yetToCome(policy.get().number()),
                        each.liveAt() == null ? clock.instant() : each.liveAt(),
                        each.item() == null ? null : new ItemNumber(each.item()).path()));
            }
        }
        return all;
    }

    /** The word for the state of a policy that fell. */
    @Transactional(readOnly = true)
    public Optional<String> fallen(ItemNumber policy) {
        return standing.fallen(policy);
    }

    /**
     * A public package or benefit and the item that bears its words.
     *
     * @param kind 政策文件包 or 政策兑现指引
     */
    public record Borne(ItemNumber item, UUID unit, String kind, String title) {}

    /** What is public and passes a policy on, also after the policy was withdrawn. */
    @Transactional(readOnly = true)
    public List<Borne> with(ItemNumber policy) {
        return Stream.concat(
                        benefit(policy).stream().flatMap(sheet -> borne(sheet, "政策兑现指引")),
                        sheets.live(SheetKind.PACKAGE, PackageContent.class).stream()
                                .filter(sheet ->
                                        sheet.live() != null && sheet.live().holds(policy))
                                .flatMap(sheet -> borne(sheet, "政策文件包")))
                .toList();
    }

    private Stream<Borne> borne(Sheet<?> sheet, String kind) {
        return sheet.item() != null
                ? standing(sheet.item()).stream()
                        .map(item -> new Borne(item.number(), sheet.unit(), kind, item.title()))
                : Stream.empty();
    }

    /** The policies that a package or benefit passes on, by the item that bears its words. */
    @Transactional(readOnly = true)
    public List<ItemNumber> policies(ItemNumber item) {
        return sheets.policies(item.value()).stream().map(ItemNumber::new).toList();
    }

    /** An item of everybody's that was not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<ItemView> standing(long number) {
        return items.find(new ItemNumber(number)).filter(item -> item.forEverybody() && item.withdrawn() == null);
    }

    public void write(String slug, UUID unit, PackageContent content, @Nullable Integer revision, Person by) {
        if (!slug.matches("[a-z0-9][a-z0-9-]{2,59}")) {
            throw new UnlawfulAct("地址用小写字母、数字和连字符，3 到 60 个字符。");
        }
        for (PackageContent.Entry entry : content.entries()) {
            if (standing(entry.item()).isEmpty()) {
                throw new UnlawfulAct("没有编号为 " + entry.item() + " 的公开信息，文件包里只能放已经公开的文件。");
            }
        }
        sheets.write(SheetKind.PACKAGE, slug, unit, content, revision, by);
        audit.note(by.account(), by.name(), "编辑政策文件包", content.title(), slug);
    }

    public void write(ItemNumber policy, BenefitContent content, @Nullable Integer revision, Person by) {
        ItemView item = policy(policy);
        sheets.write(SheetKind.BENEFIT, policy.toString(), item.unit(), content, revision, by);
        audit.note(by.account(), by.name(), "编辑政策兑现要素", item.title(), policy.path());
    }

    /** Writes a package into a manuscript; what is missing is told all at once. */
    public ManuscriptId send(String slug, Person by) {
        Sheet<PackageContent> sheet = find(slug).orElseThrow(() -> new UnlawfulAct("没有这个文件包。"));
        require(sheet.draft().missing());
        Map<Long, String> titles = new HashMap<>();
        sheet.draft()
                .entries()
                .forEach(entry -> standing(entry.item()).ifPresent(item -> titles.put(entry.item(), item.title())));
        return sheets.send(
                SheetKind.PACKAGE, sheet, SheetText.of(sheet.draft(), titles, line, LocalDate.now(clock)), by);
    }

    public ManuscriptId send(ItemNumber policy, Person by) {
        Sheet<BenefitContent> sheet = benefit(policy).orElseThrow(() -> new UnlawfulAct("还没有填写兑现要素。"));
        require(sheet.draft().missing());
        return sheets.send(
                SheetKind.BENEFIT, sheet, SheetText.of(sheet.draft(), policy(policy), LocalDate.now(clock)), by);
    }

    ItemView policy(ItemNumber number) {
        return standing(number.value())
                .filter(item -> item.kind().isPolicy())
                .orElseThrow(() -> new UnlawfulAct("没有编号为 " + number + " 的现行政策文件。"));
    }

    private static void require(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
    }
}
