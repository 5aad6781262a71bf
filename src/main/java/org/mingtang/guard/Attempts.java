package org.mingtang.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often an address sent forms: kept a day, under a name that nobody can lead back once the day's salt is gone. */
@Component
class Attempts {

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many attempts there were, this one counted. */
    record Count(int lastHour, int today) {}

    /** Counts one attempt, also when what follows is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Count count(String address, String form) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate day = LocalDate.now(clock);
        database.sql("delete from guard_attempt where at < ?")
                .param(now.minus(Duration.ofDays(1)))
                .update();
        database.sql("delete from guard_day where day < ?").param(day).update();
        String name = name(address, day);
        database.sql("insert into guard_attempt (address, form, at) values (?, ?, ?)")
                .params(name, form, now)
                .update();
        return database.sql("""
                        select count(*) filter (where at > ?) as last_hour, count(*) as today
                        from guard_attempt where address = ? and form = ?""")
                .params(now.minus(Duration.ofHours(1)), name, form)
                .query(Count.class)
                .single();
    }

    private String name(String address, LocalDate day) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        database.sql("insert into guard_day (day, salt) values (?, ?) on conflict (day) do nothing")
                .params(day, HexFormat.of().formatHex(fresh))
                .update();
        String salt = database.sql("select salt from guard_day where day = ?")
                .param(day)
                .query(String.class)
                .single();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + network(address)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A household has a whole /64 of IPv6, so its addresses count as one. */
    static String network(String address) {
        if (!address.contains(":") || !address.matches("[0-9a-fA-F:.%\\w]+")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
