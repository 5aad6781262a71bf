package org.mingtang.request.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.agenda.Mails;
import org.mingtang.request.RequestsOfMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that somebody reads a mailbox, and remembers it for a while. Whatever address is named, the answer is the same: who
 * has asked for information is nobody's business.
 */
@Component
@Transactional
class Visits {

    /** How long the address in a mail opens. */
    static final Duration CODE = Duration.ofMinutes(15);

    /** How long a visit lasts without a look, and at all. */
    static final Duration IDLE = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(4);

    /** Mails to one address within an hour: nobody fills another's mailbox. */
    static final int HOURLY = 3;

    private final JdbcClient database;
    private final RequestsOfMail requests;
    private final Mails mails;
    private final Clock clock;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    Visits(
            JdbcClient database,
            RequestsOfMail requests,
            Mails mails,
            Clock clock,
            @Value("${mingtang.address:}") String address) {
        this.database = database;
        this.requests = requests;
        this.mails = mails;
        this.clock = clock;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A mail can only be promised where it can be sent and can lead back. */
    public boolean possible() {
        return mails.canBeSent() && !address.isEmpty();
    }

    /** Sends the owner of the address a code, if it is one of an applicant; nobody learns whether it is. */
    public void ask(String mail) {
        OffsetDateTime now = now();
        database.sql("delete from request_account_code where asked_at < ?")
                .param(now.minusDays(1))
                .update();
        String mark = requests.mark(mail);
        String code = fresh();
        boolean few = database.sql("select count(*) from request_account_code where mark = ? and asked_at > ?")
                        .params(mark, now.minusHours(1))
                        .query(Integer.class)
                        .single()
                < HOURLY;
        database.sql("insert into request_account_code (code_hash, mark, asked_at) values (?, ?, ?)")
                .params(hash(code), mark, now)
                .update();
        if (few && possible() && requests.isKnown(mark)) {
            mails.queue(
                    UUID.randomUUID(),
                    mail.strip(),
                    "查看您的政府信息公开申请",
                    "您好：\n\n有人（应当是您）要用这个邮箱查看政府信息公开申请。请在 " + CODE.toMinutes() + " 分钟内打开下面的地址，点“查看我的申请”：\n" + address
                            + "/requests/account/" + code + "\n\n不是您本人要查看的，不用理会；不要把这个地址转给别人。\n");
        }
    }

    /** Whether a code still opens. */
    @Transactional(readOnly = true)
    public boolean opens(String code) {
        return database.sql("select exists (select from request_account_code where code_hash = ? and used_at is null"
                        + " and asked_at > ?)")
                .params(hash(code), now().minus(CODE))
                .query(Boolean.class)
                .single();
    }

    /** Begins a visit with a code that then opens no more; returns its key, empty for a code that is none. */
    public Optional<String> begin(String code) {
        Optional<String> mark = database.sql("update request_account_code set used_at = ? where code_hash = ?"
                        + " and used_at is null and asked_at > ? returning mark")
                .params(now(), hash(code), now().minus(CODE))
                .query(String.class)
                .optional();
        return mark.map(this::begun);
    }

    private String begun(String mark) {
        String key = fresh();
        database.sql("delete from request_account_visit where seen_at < ?")
                .param(now().minus(IDLE))
                .update();
        database.sql("insert into request_account_visit (key_hash, mark, began_at, seen_at) values (?, ?, ?, ?)")
                .params(hash(key), mark, now(), now())
                .update();
        return key;
    }

    /** The mark of who visits; empty once the visit is over. */
    public Optional<String> visitor(String key) {
        return database.sql(
                        "update request_account_visit set seen_at = ? where key_hash = ? and seen_at > ? and began_at > ?"
                                + " returning mark")
                .params(now(), hash(key), now().minus(IDLE), now().minus(LONGEST))
                .query(String.class)
                .optional();
    }

    public void end(String key) {
        database.sql("delete from request_account_visit where key_hash = ?")
                .param(hash(key))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private String fresh() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
