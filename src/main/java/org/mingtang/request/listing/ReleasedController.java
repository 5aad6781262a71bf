package org.mingtang.request.listing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was given to applicants, for everybody: as a page, as a feed, as a file. */
@Controller
@OpenToPublic
class ReleasedController {

    private static final int LINES = 30;
    private static final int FEED = 50;
    private static final int FILE = 10_000;
    private static final int YEARS = 10;

    private final Listings listings;
    private final Units units;
    private final AskedSite site;
    private final Clock clock;

    ReleasedController(Listings listings, Units units, AskedSite site, Clock clock) {
        this.listings = listings;
        this.units = units;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/requests/released")
    ModelAndView page(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") String page) {
        ListingQuery query = query(words, organ, year, page);
        List<Listing> found = listings.listed(query, site.scope(), LINES + 1, query.page() * LINES);
        int now = LocalDate.now(clock).getYear();
        return new ModelAndView(
                "request/released",
                "page",
                new ReleasedPage(
                        found.stream().limit(LINES).map(this::line).toList(),
                        found.size() > LINES,
                        query.page(),
                        query.words(),
                        query.organ() == null
                                ? null
                                : units.find(new UnitId(query.organ())).orElse(null),
                        query.year(),
                        listings.organs(site.scope()).stream()
                                .flatMap(each -> units.find(each).stream())
                                .toList(),
                        IntStream.range(0, YEARS).mapToObj(back -> now - back).toList()));
    }

    @GetMapping("/requests/released.atom")
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        var lines = lines(query(words, organ, year, "0"), FEED);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(ReleasedFeed.of(lines, site.get().name(), site.base()));
    }

    @GetMapping("/requests/released.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        String text = ReleasedCsv.of(lines(query(words, organ, year, "0"), FILE), site.base());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"released.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ReleasedPage.Line> lines(ListingQuery query, int most) {
        return listings.listed(query, site.scope(), most, 0).stream()
                .map(this::line)
                .toList();
    }

    private ReleasedPage.Line line(Listing listing) {
        Long item = listing.item();
        boolean shown = item != null && listings.shown(item).isPresent();
        return new ReleasedPage.Line(
                listing, units.find(listing.organ()).map(UnitView::name).orElse(""), shown ? listing.href() : null);
    }

    private static ListingQuery query(String words, String organ, String year, String page) {
        return new ListingQuery(
                words.replace("\u0000", "").strip(),
                uuid(organ),
                year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
