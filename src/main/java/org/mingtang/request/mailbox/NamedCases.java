package org.mingtang.request.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.identity.Person;
import org.mingtang.request.OwnRequest;
import org.mingtang.request.QueryCode;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.stereotype.Component;

/** Cases a letter names by number or query code, as far as the clerk works on them; proposed, never joined by itself. */
@Component
class NamedCases {

    private static final int MOST = 5;
    private static final Pattern NUMBER =
            Pattern.compile("(?i)YSQ\\s?[-－–—]\\s?(20\\d{2})\\s?[-－–—]\\s?(\\d{6})(?!\\d)");
    private static final Pattern CODE = Pattern.compile(
            "(?<![0-9A-Za-z])([2-9A-HJ-NP-Za-hj-np-z]{4}[\\s\\-－–—]?){3}[2-9A-HJ-NP-Za-hj-np-z]{4}(?![0-9A-Za-z])");

    private final Requests requests;
    private final OwnRequest own;
    private final RequestPermissions permissions;

    NamedCases(Requests requests, OwnRequest own, RequestPermissions permissions) {
        this.requests = requests;
        this.own = own;
        this.permissions = permissions;
    }

    List<RequestView> in(IncomingLetter letter, Person person) {
        String said = letter.subject() + "\n" + letter.text();
        var found = new ArrayList<RequestView>();
        for (Matcher number = NUMBER.matcher(said); found.size() < MOST && number.find(); ) {
            add(found, requests.numbered("YSQ-" + number.group(1) + "-" + number.group(2)), person);
        }
        int tried = 0;
        for (Matcher code = CODE.matcher(said); tried++ < MOST && code.find(); ) {
            add(found, QueryCode.typed(code.group()).flatMap(own::find), person);
        }
        return found;
    }

    /** The case of a number as a clerk types it. */
    Optional<RequestView> numbered(String typed) {
        return requests.numbered(typed.strip().toUpperCase(Locale.ROOT));
    }

    private void add(List<RequestView> found, Optional<RequestView> named, Person person) {
        named.filter(each -> permissions.mayWork(person, each))
                .filter(each -> found.stream().noneMatch(other -> other.id().equals(each.id())))
                .ifPresent(found::add);
    }
}
