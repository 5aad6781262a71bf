package org.mingtang.request.conversion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.Likenesses;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through what an organ was asked and proposes what several applicants want (第四十四条); what was proposed once is not
 * again. However many ask in like words, they are compared once, with the first of them.
 */
@Component
class ConversionLook {

    static final String SOURCE = "request.conversion";

    private static final int YEARS = 3;

    private final Wordings wordings;
    private final ConversionRows rows;
    private final Requests requests;
    private final Agenda agenda;
    private final WorkCalendars calendars;
    private final Clock clock;
    private final int days;

    ConversionLook(
            Wordings wordings,
            ConversionRows rows,
            Requests requests,
            Agenda agenda,
            WorkCalendars calendars,
            Clock clock,
            @Value("${mingtang.request.conversion-days:20}") int days) {
        this.wordings = wordings;
        this.rows = rows;
        this.requests = requests;
        this.agenda = agenda;
        this.calendars = calendars;
        this.clock = clock;
        this.days = days;
    }

    /**
     * What a look did.
     *
     * @param compared new wordings that were held against the others
     */
    record Looked(int wordings, int compared, int proposed, int linked) {}

    /** Looks at what came since that day; of several programs one after the other does so. */
    @Transactional
    Looked at(UnitId organ, LocalDate fresh) {
        wordings.hold(organ);
        LocalDate since = LocalDate.now(clock).minusYears(YEARS);
        List<Wording> all = wordings.of(organ, since, fresh, clock.getZone());
        var likes = new Likenesses(all.stream().mapToLong(Wording::likeness).toArray());
        @Nullable UUID[] belongs = all.stream().map(Wording::conversion).toArray(UUID[]::new);
        Map<String, UUID> joined = new HashMap<>();
        int compared = 0;
        int proposed = 0;
        for (int place = 0; place < all.size(); place++) {
            Wording wording = all.get(place);
            if (!wording.isNew()) {
                continue;
            }
            if (belongs[place] == null) {
                compared++;
                int[] near = likes.near(wording.likeness()).sorted().toArray();
                if (!isOfSeveral(all, near)) {
                    continue;
                }
                UUID proposal = known(belongs, near);
                if (proposal == null) {
                    proposal = propose(organ, wording);
                    proposed++;
                }
                for (int each : near) {
                    if (belongs[each] == null) {
                        belongs[each] = proposal;
                        joined.put(all.get(each).key(), proposal);
                    }
                }
            }
            joined.put(wording.key(), Objects.requireNonNull(belongs[place]));
        }
        int linked = joined.isEmpty() ? 0 : wordings.link(organ, joined, since, clock.getZone());
        return new Looked(all.size(), compared, proposed, linked);
    }

    private static boolean isOfSeveral(List<Wording> all, int[] near) {
        String first = all.get(near[0]).first();
        for (int each : near) {
            Wording wording = all.get(each);
            if (!wording.first().equals(first) || !wording.last().equals(first)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable UUID known(@Nullable UUID[] belongs, int[] near) {
        for (int each : near) {
            if (belongs[each] != null) {
                return belongs[each];
            }
        }
        return null;
    }

    private UUID propose(UnitId organ, Wording wording) {
        RequestId id = wordings.newest(organ, wording.key());
        RequestView request = requests.find(id).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        DueDate due = calendars.current().plusWorkingDays(today, days);
        UUID proposal = rows.add(request.unit(), today, due.date());
        agenda.put(new WorkItem(
                SOURCE,
                "依申请公开",
                proposal.toString(),
                request.unit().value(),
                "是否转为主动公开：申请 " + request.number() + " 等",
                "不同申请人申请相同的信息（第四十四条）",
                "待决定",
                "/desk/requests/" + id + "#conversion",
                null,
                due.date(),
                due.provisional()));
        return proposal;
    }
}
