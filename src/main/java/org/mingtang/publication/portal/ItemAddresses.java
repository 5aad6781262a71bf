package org.mingtang.publication.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.publication.ItemView;
import org.mingtang.review.SiteAddresses;
import org.springframework.stereotype.Component;

/** Which addresses of items lead somewhere; links in drafts are held to it. */
@Component
class ItemAddresses implements SiteAddresses {

    private static final Pattern ITEM =
            Pattern.compile("/info/(\\d{1,15})(?:/versions/(\\d{1,6}))?(?:/files/(\\d{1,4})/[^/]+)?(?:/.*)?");

    private final ItemPages pages;

    ItemAddresses(ItemPages pages) {
        this.pages = pages;
    }

    @Override
    public Answer answer(String path) {
        if (!path.equals("/info") && !path.startsWith("/info/")) {
            return Answer.NOT_MINE;
        }
        Matcher parts = ITEM.matcher(path);
        if (!parts.matches()) {
            return Answer.GONE;
        }
        Integer version = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        Optional<ItemView> item =
                pages.publicItem(Long.parseLong(parts.group(1)), version).filter(each -> each.withdrawn() == null);
        boolean file = parts.group(3) == null
                || item.filter(each ->
                                Integer.parseInt(parts.group(3)) < each.files().size())
                        .isPresent();
        return item.isPresent() && file ? Answer.THERE : Answer.GONE;
    }
}
