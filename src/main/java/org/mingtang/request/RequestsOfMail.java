package org.mingtang.request;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests in which one mail address is named, found by its keyed hash; the address itself lies sealed with each. */
@Component
@Transactional
public class RequestsOfMail {

    private static final String LOOK = "申请人凭邮箱查看";
    private static final int MOST = 200;
    private static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(RequestsOfMail.class);

    private final AllRequests requests;
    private final Applicants applicants;
    private final JdbcClient database;
    private final Seal seal;
    private final Clock clock;

    RequestsOfMail(AllRequests requests, Applicants applicants, JdbcClient database, Seal seal, Clock clock) {
        this.requests = requests;
        this.applicants = applicants;
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestContactsByTheDay(RequestsOfMail mails, Clock clock) {
            return Tasks.recurring("request-contacts", Schedules.cron("0 45 0 * * *", clock.getZone()))
                    .execute((instance, context) -> mails.catchUp());
        }
    }

    /** A request with the code of its own page. */
    public record Found(RequestView request, QueryCode code) {}

    /** What stands for an address; it leads to the address only for who has it already. */
    public String mark(String mail) {
        return seal.fingerprint(mail.strip().toLowerCase(Locale.ROOT), "request_contact.mark");
    }

    /** Whether any request names the address of that mark. */
    @Transactional(readOnly = true)
    public boolean isKnown(String mark) {
        return database.sql("select exists (select from request_contact where mark = ?)")
                .param(mark)
                .query(Boolean.class)
                .single();
    }

    /** All requests of that mark, newest first, for whoever proved that the address is his; noted once a day for each. */
    public List<Found> look(String mark) {
        List<UUID> ids = database.sql("select c.id from request_contact k join request_case c on c.id = k.request"
                        + " where k.mark = ? and c.erased_on is null order by c.entered_at desc, c.id limit " + MOST)
                .param(mark)
                .query(UUID.class)
                .list();
        ids.forEach(this::note);
        return ids.stream()
                .map(id -> requests.findById(id).orElseThrow())
                .map(request -> new Found(request.view(), applicants.code(request)))
                .toList();
    }

    /** Remembers by which address a new request is found. */
    void add(RequestCase request) {
        String mail =
                applicants.areGone(request) ? null : applicants.open(request).mail();
        database.sql("insert into request_contact (request, mark) values (?, ?) on conflict do nothing")
                .param(request.id().value())
                .param(mail == null || mail.isBlank() ? null : mark(mail))
                .update();
    }

    /** Does the same for those that came before there were marks. */
    void catchUp() {
        List<UUID> without = without(new UUID(0, 0));
        while (!without.isEmpty()) {
            without.forEach(this::catchUp);
            without = without(without.get(without.size() - 1));
        }
    }

    /** Whose applicant does not open is left for the next time, and holds up nobody. */
    private void catchUp(UUID id) {
        try {
            add(requests.findById(id).orElseThrow());
        } catch (SealBroken e) {
            log.error("申请 {} 的申请人信息打不开，凭邮箱查看时找不到这件申请：{}", id, e.getMessage());
        }
    }

    private List<UUID> without(UUID after) {
        return database.sql("select c.id from request_case c where c.id > ? and not exists"
                        + " (select from request_contact k where k.request = c.id) order by c.id limit " + AT_ONCE)
                .param(after)
                .query(UUID.class)
                .list();
    }

    private void note(UUID request) {
        var by = RequestBook.APPLICANT;
        OffsetDateTime today =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        database.sql("insert into request_look (request, what, account, name, at) select ?, ?, ?, ?, ?"
                        + " where not exists (select from request_look where request = ? and what = ? and at >= ?)")
                .params(request, LOOK, by.account(), by.name(), OffsetDateTime.now(clock), request, LOOK, today)
                .update();
    }
}
