package org.mingtang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.ResultPage.Choice;
import org.mingtang.search.ResultPage.Choices;
import org.mingtang.search.ResultPage.Field;
import org.mingtang.search.ResultPage.Link;
import org.mingtang.search.chinese.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the page of results: strictly first, loosely where that finds nothing, and says which it was. */
@Component
class ResultPages {

    static final String PATH = "/search";

    private static final String NAMELESS = "没有找到结果：标点、表情符号和少数生僻字检索不到，请输入要找的文字";
    private static final int FEW = 3;
    private static final int PAGES_AROUND = 4;

    private final Finder finder;
    private final Spelling spelling;
    private final Answers answers;
    private final ResultRows rows;
    private final ObjectProvider<OfficeToAsk> office;
    private final ObjectProvider<WayToAsk> ways;

    ResultPages(
            Finder finder,
            Spelling spelling,
            Answers answers,
            ResultRows rows,
            ObjectProvider<OfficeToAsk> office,
            ObjectProvider<WayToAsk> ways) {
        this.finder = finder;
        this.spelling = spelling;
        this.answers = answers;
        this.rows = rows;
        this.office = office;
        this.ways = ways;
    }

    ResultPage of(SearchQuery wanted) {
        var query = wanted;
        boolean asked = Question.is(query.words());
        boolean typed = !Words.of(query.words()).isEmpty();
        // Signs alone name nothing: all that is public would be no answer to them.
        boolean nameless = !typed && !query.words().isEmpty();
        var found = nameless ? Found.NOTHING : finder.find(query, asked ? Strictness.QUESTION : Strictness.USUAL);
        Optional<String> meant = typed && !asked && found.worded() < FEW
                ? spelling.meant(query, found.worded())
                : Optional.<String>empty();
        boolean loose = typed && found.worded() == 0 && query.chosen().isEmpty();
        if (loose) {
            found = finder.find(query, Strictness.LOOSE);
        }
        int last = found.pages();
        query = query.page() > last ? query.onPage(last) : query;
        // What was counted may be gone when one looks deeper.
        int from = Math.min((query.page() - 1) * SearchQuery.PAGE, found.keys().size());
        var here = found.keys()
                .subList(from, Math.min(from + SearchQuery.PAGE, found.keys().size()));
        var shown = rows.of(here, asked ? Question.subject(query.words()) : query.words(), found.near());
        boolean answered = asked && typed && query.page() == 1;
        var answering =
                answered ? answers.to(query).stream().map(ResultPages::answer).toList() : List.<ResultPage.Answer>of();
        boolean helpless = shown.isEmpty() || answered && answering.isEmpty();
        return new ResultPage(
                query.words(),
                fields(query),
                nameless ? NAMELESS : found(found, loose),
                loose && !shown.isEmpty(),
                meant.map(words -> new Link(words, wanted.with(words).href(PATH), false))
                        .orElse(null),
                answered,
                answering,
                shown,
                facets(query, found),
                chosen(query, found),
                orders(query),
                pages(query, last),
                loose || shown.isEmpty() ? null : shown.get(0).unit(),
                helpless
                        ? office.stream()
                                .flatMap(each -> each.here().stream())
                                .findFirst()
                                .orElse(null)
                        : null,
                ways.orderedStream().toList());
    }

    static String found(Found found, boolean loose) {
        long total = found.total();
        if (total == 0) {
            return "没有找到结果";
        }
        if (loose && found.worded() == 0) {
            return "没有含有这些文字的结果，以下 " + total + " 条意思相近";
        }
        var near = found.worded() == total ? "" : "，其中 " + (total - found.worded()) + " 条意思相近";
        var most = total > SearchQuery.DEEPEST ? "，按当前排序显示前 " + SearchQuery.DEEPEST + " 条" : "";
        var some = found.near().isEmpty() ? "含有其中一部分" : "含有其中一部分或意思相近";
        return (loose ? "没有同时含有全部文字的结果，以下 " + total + " 条" + some : "找到 " + total + " 条结果" + near) + most;
    }

    private static List<Field> fields(SearchQuery query) {
        var fields = new ArrayList<Field>();
        if (!query.site().isEmpty()) {
            fields.add(new Field("site", query.site()));
        }
        if (query.order() == SearchQuery.Order.NEWEST) {
            fields.add(new Field("order", "newest"));
        }
        return fields;
    }

    private static List<Choices> facets(SearchQuery query, Found found) {
        var facets = new ArrayList<Choices>();
        for (var facet : Facet.values()) {
            var chosen = query.chosen().get(facet);
            var values = facet.inOrder(found.facets().getOrDefault(facet, List.of())).stream()
                    .map(count -> new Choice(
                            count.label(),
                            count.count(),
                            query.with(facet, count.code().equals(chosen) ? null : count.code())
                                    .href(PATH),
                            count.code().equals(chosen)))
                    .toList();
            if (!values.isEmpty()) {
                facets.add(Choices.of(facet.label(), values));
            }
        }
        return facets;
    }

    /** What narrows the results now, each with the way to drop it. */
    private static List<Link> chosen(SearchQuery query, Found found) {
        return query.chosen().entrySet().stream()
                .map(each -> new Link(
                        each.getKey().label() + "：" + label(found.facets(), each.getKey(), each.getValue()),
                        query.with(each.getKey(), null).href(PATH),
                        true))
                .toList();
    }

    private static String label(Map<Facet, List<Found.Count>> facets, Facet facet, String code) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(count -> count.code().equals(code))
                .findFirst()
                .map(Found.Count::label)
                .orElse(facet == Facet.UNIT ? "选定的单位" : code);
    }

    private static List<Link> orders(SearchQuery query) {
        boolean newest = query.order() == SearchQuery.Order.NEWEST;
        return List.of(
                new Link("按相关程度", query.with(SearchQuery.Order.RELEVANCE).href(PATH), !newest),
                new Link("按发布日期", query.with(SearchQuery.Order.NEWEST).href(PATH), newest));
    }

    private static List<Link> pages(SearchQuery query, int last) {
        if (last <= 1) {
            return List.of();
        }
        int from = Math.max(1, query.page() - PAGES_AROUND);
        var pages = new ArrayList<Link>();
        if (query.page() > 1) {
            pages.add(new Link("上一页", query.onPage(query.page() - 1).href(PATH), false));
        }
        for (int page = from; page <= Math.min(last, from + 2 * PAGES_AROUND); page++) {
            pages.add(new Link(String.valueOf(page), query.onPage(page).href(PATH), page == query.page()));
        }
        if (query.page() < last) {
            pages.add(new Link("下一页", query.onPage(query.page() + 1).href(PATH), false));
        }
        return pages;
    }

    private static ResultPage.Answer answer(Answers.Answer answer) {
        var entry = answer.entry();
        return new ResultPage.Answer(
                answer.href(),
                answer.passage().label(),
                answer.text(),
                entry.title(),
                entry.unitName(),
                entry.docNumber(),
                entry.version(),
                entry.revisedOn().toString(),
                answer.versionHref(),
                entry.validity().label(),
                entry.validity().chip());
    }
}
