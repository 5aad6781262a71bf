package org.mingtang.policy.packages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Mails;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.organisation.WayBack;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.Fit;
import org.mingtang.policy.finder.Matching;
import org.mingtang.policy.finder.Profile;
import org.mingtang.procedure.DayBegan;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail about what fits a profile: only after the owner of the address confirmed, never the same thing twice, gone for good
 * when he ends it.
 */
@Component
@Transactional
class Subscriptions {

    private static final Duration TO_CONFIRM = Duration.ofDays(7);

    /**
     * A subscription as its owner's page shows it.
     *
     * @param site on which it was asked for; null for the main one
     */
    public record Subscription(
            UUID id,
            String stage,
            Profile profile,
            String code,
            String mail,
            @Nullable UUID site) {

        public boolean confirmed() {
            return stage.equals("CONFIRMED");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedSubscriptions() {
            return new SealedTable(
                    "policy_subscription",
                    List.of("mail", "profile", "code"),
                    (column, id) -> place(column, (UUID) id));
        }
    }

    private final JdbcClient database;
    private final Mails mails;
    private final Seal seal;
    private final Clock clock;
    private final WayBack way;

    Subscriptions(JdbcClient database, Mails mails, Seal seal, Clock clock, WayBack way) {
        this.database = database;
        this.mails = mails;
        this.seal = seal;
        this.clock = clock;
        this.way = way;
    }

    /** Mail can only be promised where it can be sent and can lead back. */
    boolean possible() {
        return mails.canBeSent() && way.leadsBack();
    }

    /** Asks the owner of the address; whoever does not confirm within seven days is forgotten. */
    void ask(UUID id, String mail, Profile profile) {
        if (!possible()) {
            throw new UnlawfulAct("本站没有开通邮件，请用订阅地址（Atom）。");
        }
        if (!mail.strip()
                .matches("[^@\\s\\p{Cntrl},;<>]{1,64}@[^@\\s\\p{Cntrl},;<>]{1,190}\\.[^@\\s\\p{Cntrl},;<>.]{2,}")) {
            throw new UnlawfulAct("请填写有效的电子邮箱。");
        }
        forget();
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = SecretCode.fresh();
        int added = database.sql("""
                        insert into policy_subscription (id, stage, mail, profile, code, code_hash, asked_at, site)
                        values (?, 'ASKED', ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(id, seal.close(mail.strip(), place("mail", id)))
                .params(seal.close(profile.written(), place("profile", id)), seal.close(code, place("code", id)))
                .params(SecretCode.hash(code), now, way.from())
                .update();
        if (added > 0) {
            mails.queue(
                    key(id, "confirm"),
                    mail.strip(),
                    "请确认订阅惠企利民政策",
                    "您好：\n\n有人（应当是您）用这个邮箱订阅了政策提醒。请打开下面的地址，点“确认订阅”：\n" + link(way.from(), code)
                            + "\n\n7 天内不确认就会自动删除；不是您本人订阅的，不用理会。\n");
        }
    }

    /** The letter promised it, whether anybody else subscribes or not. */
    @ApplicationModuleListener
    void on(DayBegan began) {
        forget();
    }

    /** Forgets whoever did not confirm in time. */
    void forget() {
        database.sql("delete from policy_subscription where stage = 'ASKED' and asked_at < ?")
                .param(OffsetDateTime.now(clock).minus(TO_CONFIRM))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Subscription> byCode(String code) {
        return database.sql("select * from policy_subscription where code_hash = ?")
                .param(SecretCode.hash(code))
                .query((row, n) -> subscription(
                        row.getObject("id", UUID.class),
                        row.getString("stage"),
                        row.getString("profile"),
                        row.getString("code"),
                        row.getString("mail"),
                        row.getObject("site", UUID.class)))
                .optional();
    }

    void confirm(String code) {
        database.sql("""
                        update policy_subscription set stage = 'CONFIRMED', confirmed_at = ?
                        where code_hash = ? and stage = 'ASKED'""")
                .params(OffsetDateTime.now(clock), SecretCode.hash(code))
                .update();
    }

    /** Nothing of it is kept. */
    void end(String code) {
        database.sql("delete from policy_subscription where code_hash = ?")
                .param(SecretCode.hash(code))
                .update();
    }

    /**
     * Tells everybody whom it may fit and whose site shows it.
     *
     * @param unit whose it is
     * @param occasion the sheet: nobody is told of it twice
     * @return how many mails are new
     */
    int tell(UUID unit, String occasion, String title, String path, List<Condition> conditions) {
        if (!mails.canBeSent()) {
            return 0;
        }
        int queued = 0;
        List<UUID> ids = database.sql("select id from policy_subscription where stage = 'CONFIRMED' order by id")
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            Subscription each = confirmed(id).orElse(null);
            if (each == null) {
                continue;
            }
            boolean fits = way.shows(each.site(), unit)
                    && Matching.of(conditions, List.of(), each.profile()).fit() != Fit.DOES_NOT_FIT;
            String home = way.to(each.site()).orElse(null);
            if (fits
                    && home != null
                    && mails.queue(
                            key(id, occasion),
                            each.mail(),
                            "新发布：" + (title.length() > 150 ? title.substring(0, 150) + "…" : title),
                            "您好：\n\n有一项可能与您有关的政策：\n" + title + "\n" + home + path + "\n\n查看或退订：\n"
                                    + link(each.site(), each.code()) + "\n")) {
                queued++;
            }
        }
        return queued;
    }

    /** Empty where its owner has just ended it. */
    private Optional<Subscription> confirmed(UUID id) {
        return database.sql("select * from policy_subscription where id = ? and stage = 'CONFIRMED'")
                .param(id)
                .query((row, n) -> subscription(
                        id,
                        row.getString("stage"),
                        row.getString("profile"),
                        row.getString("code"),
                        row.getString("mail"),
                        row.getObject("site", UUID.class)))
                .optional();
    }

    private Subscription subscription(
            UUID id, String stage, String profile, String code, String mail, @Nullable UUID site) {
        return new Subscription(
                id,
                stage,
                Profile.read(seal.open(profile, place("profile", id))),
                seal.open(code, place("code", id)),
                seal.open(mail, place("mail", id)),
                site);
    }

    private String link(@Nullable UUID site, String code) {
        return way.to(site).orElse("") + "/subscriptions/" + code;
    }

    private static UUID key(UUID id, String occasion) {
        return UUID.nameUUIDFromBytes(("subscription" + id + occasion).getBytes(StandardCharsets.UTF_8));
    }

    private static String place(String column, UUID id) {
        return "policy_subscription." + column + ":" + id;
    }
}
