package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.TextComparison;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.policy.text.ArticleComparison;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.publication.BodyLinks;
import org.mingtang.publication.ItemAddition.InForce;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Documents as texts: as of any day, one article alone, two beside each other. */
@Controller
@OpenToPublic
class ReadingController {

    private static final Pattern PLACE = Pattern.compile("(?:.*/info/)?(\\d{1,15})(?:(?:/versions/|v)(\\d{1,6}))?/?");

    private final Policies policies;
    private final Items items;
    private final TextsOverTime texts;
    private final ArticleMarks marks;
    private final AskedSite site;

    ReadingController(Policies policies, Items items, TextsOverTime texts, ArticleMarks marks, AskedSite site) {
        this.policies = policies;
        this.items = items;
        this.texts = texts;
        this.marks = marks;
        this.site = site;
    }

    @GetMapping("/policies/{number:\\d{1,15}}/text")
    ModelAndView text(
            @PathVariable long number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = on == null ? policies.today() : on;
        PolicyDocument document = shown(number, day).orElse(null);
        if (document == null) {
            return missing();
        }
        List<TextsOverTime.Text> all = texts.of(document.number());
        ItemView then = TextsOverTime.on(all, day)
                .flatMap(text -> forEverybody(document, text))
                .orElse(null);
        Validity validity = policies.validity(document.number());
        return new ModelAndView(
                "policy/text",
                "page",
                new TextPage(
                        document,
                        day,
                        document.state(),
                        PolicyAddition.said(document.state(), validity, day),
                        then,
                        then == null ? "" : marked(then, day),
                        all.stream()
                                .filter(text -> forEverybody(document, text).isPresent())
                                .toList()));
    }

    /** A version written for named units stays theirs, whatever came after it. */
    private Optional<ItemView> forEverybody(PolicyDocument document, TextsOverTime.Text text) {
        return items.find(document.number(), text.version()).filter(ItemView::forEverybody);
    }

    private String marked(ItemView item, LocalDate day) {
        Document body = Jsoup.parseBodyFragment(item.body());
        body.outputSettings().prettyPrint(false);
        marks.mark(item, body, day);
        BodyLinks.in(body.body());
        return body.body().html();
    }

    @GetMapping("/policies/{number:\\d{1,15}}/articles/{address:[a-z0-9_-]{1,60}}")
    ModelAndView article(@PathVariable long number, @PathVariable String address) {
        PolicyDocument document = shown(number, policies.today()).orElse(null);
        if (document == null) {
            return missing();
        }
        InForce former =
                texts.beforeTheNewest(document.number(), policies.today()).orElse(null);
        ItemView item = items.find(document.number(), former == null ? null : (Integer) former.version())
                .orElseThrow();
        String said = PolicyAddition.said(document.state(), policies.validity(document.number()), policies.today());
        return text(item)
                .at(address)
                .map(node ->
                        new ModelAndView("policy/article", "page", new ArticlePage(document, item, node, said, former)))
                .orElseGet(ReadingController::missing);
    }

    @GetMapping("/policies/comparison")
    ModelAndView comparison(@RequestParam(defaultValue = "") String a, @RequestParam(defaultValue = "") String b) {
        ItemView before = item(a).orElse(null);
        ItemView after = item(b).orElse(null);
        if (before == null || after == null) {
            boolean asked = !a.isBlank() && !b.isBlank();
            String complaint = asked ? "没有找到“" + (before == null ? a : b) + "”，请填写文件的网址、编号或者文号。" : "";
            return new ModelAndView(
                    "policy/comparison",
                    Map.of("page", new ComparisonPage(a, b, complaint, before, after, null, null)),
                    asked ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        }
        ArticleComparison articles = ArticleComparison.of(text(before), text(after));
        boolean without = articles.changes().isEmpty();
        return new ModelAndView(
                "policy/comparison",
                "page",
                new ComparisonPage(
                        a,
                        b,
                        "",
                        before,
                        after,
                        without ? null : articles,
                        without ? TextComparison.of(plain(before), plain(after)) : null));
    }

    private static String plain(ItemView item) {
        return text(item).source();
    }

    private static PolicyText text(ItemView item) {
        return BodyLines.of(item.title(), item.body()).text();
    }

    /** A version for everybody by address, number (with v2 for the second version) or document number. */
    private Optional<ItemView> item(String written) {
        String place = written.strip();
        Matcher parts = PLACE.matcher(place);
        Optional<ItemView> found = Optional.empty();
        if (parts.matches()) {
            Integer version = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
            found = items.find(new ItemNumber(Long.parseLong(parts.group(1))), version);
        } else if (!place.isEmpty() && place.length() <= 100) {
            found = items.byDocNumber(place).stream()
                    .findFirst()
                    .map(ItemLine::number)
                    .flatMap(number -> items.find(new ItemNumber(number)));
        }
        return found.filter(item ->
                item.forEverybody() && item.withdrawn() == null && site.scope().holds(item.unit()));
    }

    private Optional<PolicyDocument> shown(long number, LocalDate day) {
        return policies.find(new ItemNumber(number), day)
                .filter(document -> document.forEverybody() && !document.withdrawn());
    }

    private static ModelAndView missing() {
        ModelAndView missing = new ModelAndView("policy/missing");
        missing.setStatus(HttpStatus.NOT_FOUND);
        return missing;
    }
}
