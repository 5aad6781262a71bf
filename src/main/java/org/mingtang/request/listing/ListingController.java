package org.mingtang.request.listing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding whether what a case gave is listed for everybody; without a decision nothing is. */
@Controller
@Requires(Permission.WORK_REQUEST)
@RequestMapping("/desk/requests/{id:[0-9a-f-]{36}}/listing")
class ListingController {

    private static final int LONGEST_PROPOSAL = 100;

    private final Listings listings;

    ListingController(Listings listings) {
        this.listings = listings;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Person person) {
        RequestView request = listings.request(new RequestId(id), person);
        Listing listing = listings.of(request.id()).orElse(null);
        String title = listing == null ? proposal(request) : listing.title();
        String item =
                listing == null || listing.item() == null ? "" : listing.item().toString();
        return page(new ListingPage(request, listing, title, item, List.of()));
    }

    @PostMapping
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String item,
            Person person,
            RedirectAttributes flash) {
        RequestView request = listings.request(new RequestId(id), person);
        List<Refusal> refusals = listings.refusals(request, title, number(item));
        if (!refusals.isEmpty()) {
            Listing listing = listings.of(request.id()).orElse(null);
            ModelAndView again = page(new ListingPage(request, listing, title, item, refusals));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Listing listed = listings.list(request.id(), title, number(item), person);
        flash.addFlashAttribute("notice", "已列入目录，索引号 " + listed.indexNumber() + "。");
        return new ModelAndView("redirect:/desk/requests/" + id + "/listing");
    }

    @PostMapping("/taking-off")
    String takeOff(@PathVariable UUID id, Person person, RedirectAttributes flash) {
        listings.takeOff(new RequestId(id), person);
        flash.addFlashAttribute("notice", "已从目录撤下。");
        return "redirect:/desk/requests/" + id + "/listing";
    }

    private static ModelAndView page(ListingPage page) {
        return new ModelAndView("request/listing", "page", page);
    }

    /** The first line of what was asked for; the clerk makes a title of it. */
    private static String proposal(RequestView request) {
        String line = request.wanted().subject().strip().split("\n", 2)[0].strip();
        return line.length() <= LONGEST_PROPOSAL ? line : line.substring(0, LONGEST_PROPOSAL);
    }

    /** Null where none is given; 0, which nothing has, for what is no number. */
    private static @Nullable Long number(String typed) {
        String number = typed.strip().replaceFirst(".*/info/", "");
        return number.isEmpty() ? null : number.matches("\\d{1,12}") ? Long.valueOf(number) : Long.valueOf(0);
    }
}
