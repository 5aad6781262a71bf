package org.mingtang.publication.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.UnattendedAuthors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys of business systems. A key is 256 bits of chance, so its plain SHA-256 gives nothing away. */
@Component
@Transactional
class PushKeys implements UnattendedAuthors {

    private static final String MARK = "mtk_";

    /** A key as it is shown once. */
    record Made(UUID id, String secret) {}

    private final JdbcClient database;
    private final LineRows lines;
    private final CatalogueLines faces;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;
    private final int perMinute;

    PushKeys(
            JdbcClient database,
            LineRows lines,
            CatalogueLines faces,
            AuditTrail audit,
            SecureRandom random,
            Clock clock,
            @Value("${mingtang.catalogue.pushes-per-minute:60}") int perMinute) {
        this.database = database;
        this.lines = lines;
        this.faces = faces;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    Made make(String name, UUID unit, List<String> codes, Person by) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > 80) {
            throw new UnlawfulAct("请填写业务系统的名称，不超过 80 字。");
        }
        List<String> known =
                codes.stream().distinct().filter(code -> takesItems(code, unit)).toList();
        if (known.isEmpty() || known.size() != codes.stream().distinct().count()) {
            throw new UnlawfulAct("请选择这个系统可以推送的目录，至少一项，并且都在该单位所属政府的现行目录里。");
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = UUID.randomUUID();
        database.sql("insert into catalogue_key (id, name, unit, lines, sha256, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, plain, unit, known.toArray(String[]::new), hash(secret), now(), by.name())
                .update();
        audit.note(by.account(), by.name(), "发放推送密钥", plain, String.join("、", known));
        return new Made(id, secret);
    }

    void revoke(UUID id, Person by) {
        PushKey key = find(id).orElseThrow(() -> new UnlawfulAct("没有这个密钥。"));
        if (key.revokedAt() == null) {
            database.sql("update catalogue_key set revoked_at = ? where id = ?")
                    .params(now(), id)
                    .update();
            audit.note(by.account(), by.name(), "停用推送密钥", key.name(), id.toString());
        }
    }

    @Transactional(readOnly = true)
    List<PushKey> all() {
        return database.sql("select * from catalogue_key order by revoked_at is not null, made_at desc")
                .query((row, n) -> key(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<PushKey> find(UUID id) {
        return database.sql("select * from catalogue_key where id = ?")
                .param(id)
                .query((row, n) -> key(row))
                .optional();
    }

    /** The living key that a request shows, noting its use; empty for none, a wrong or a revoked one. */
    Optional<PushKey> shown(@Nullable String header) {
        Optional<PushKey> key = living(header);
        key.ifPresent(each -> database.sql("update catalogue_key set used_at = ? where id = ?")
                .params(now(), each.id())
                .update());
        return key;
    }

    @Transactional(readOnly = true)
    boolean isLiving(@Nullable String header) {
        return living(header).isPresent();
    }

    private Optional<PushKey> living(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer " + MARK) || header.length() > 200) {
            return Optional.empty();
        }
        return database.sql("select * from catalogue_key where sha256 = ? and revoked_at is null")
                .param(hash(header.substring("Bearer ".length()).strip()))
                .query((row, n) -> key(row))
                .optional();
    }

    /** Counts a call and says whether it is still within the minute's number. */
    boolean mayCall(PushKey key) {
        OffsetDateTime minute = now().truncatedTo(ChronoUnit.MINUTES);
        database.sql("delete from catalogue_key_use where key = ? and minute < ?")
                .params(key.id(), minute)
                .update();
        int uses = database.sql("insert into catalogue_key_use (key, minute, uses) values (?, ?, 1)"
                        + " on conflict (key, minute) do update set uses = catalogue_key_use.uses + 1 returning uses")
                .params(key.id(), minute)
                .query(Integer.class)
                .single();
        return uses <= perMinute;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUnattended(UUID account) {
        return find(account).isPresent();
    }

    /** Whether a key's unit may publish on the line; a key made long ago may name another's. */
    boolean opens(PushKey key, String code) {
        return key.lines().contains(code) && faces.belongs(code, key.unit());
    }

    private boolean takesItems(String code, UUID unit) {
        return faces.belongs(code, unit)
                && lines.find(code)
                        .filter(line -> line.living() && line.holdsItems())
                        .isPresent();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static PushKey key(ResultSet row) throws SQLException {
        return new PushKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                List.of((String[]) row.getArray("lines").getArray()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                instant(row, "revoked_at"),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
