package org.mingtang.publication.log;

import java.net.URI;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log's key: made at the first signature, kept sealed in the database for all instances (ADR 10). */
@Component
class LogKeys {

    private static final String PLACE = "log_key/private_key";

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedLogKey() {
            return new SealedTable("log_key", "one", List.of("private_key"), (column, one) -> PLACE);
        }
    }

    private final JdbcClient database;
    private final Seal seal;
    private final String named;
    private final String address;

    /** What the row says never changes, also when it is closed anew. */
    private volatile @Nullable NoteKey known;

    LogKeys(
            JdbcClient database,
            Seal seal,
            @Value("${mingtang.log.origin:}") String named,
            @Value("${mingtang.address:}") String address) {
        this.database = database;
        this.seal = seal;
        this.named = named.strip();
        this.address = address.strip();
    }

    NoteKey key() {
        NoteKey key = known;
        if (key != null) {
            return key;
        }
        Optional<NoteKey> stored = stored();
        // One made just now is not remembered: the transaction that made it may yet be rolled back.
        stored.ifPresent(each -> known = each);
        return stored.orElseGet(this::made);
    }

    private Optional<NoteKey> stored() {
        return database.sql("select origin, public_key, private_key from log_key")
                .query((row, n) -> opened(row))
                .optional();
    }

    private NoteKey opened(ResultSet row) throws SQLException {
        byte[] pkcs8 = Base64.getDecoder().decode(seal.open(row.getString("private_key"), PLACE));
        String origin = named.isEmpty() ? row.getString("origin") : named;
        return new NoteKey(origin, row.getBytes("public_key"), NoteKey.privateKey(pkcs8));
    }

    private NoteKey made() {
        KeyPair pair = NoteKey.fresh();
        byte[] publicKey = NoteKey.publicBytes(pair);
        String closed =
                seal.close(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), PLACE);
        // Another instance may make one at the same time: the first stays.
        database.sql("insert into log_key (origin, public_key, private_key) values (?, ?, ?) on conflict do nothing")
                .params(origin(named, address, publicKey), publicKey, closed)
                .update();
        return stored().orElseThrow();
    }

    /**
     * The origin is to be where the log is served, without scheme (C2SP tlog-tiles, Parameters). It stays what it was at the
     * first signature, unless the settings name another.
     */
    static String origin(String named, String address, byte[] publicKey) {
        if (!named.isEmpty()) {
            return named;
        }
        String mark = HexFormat.of().formatHex(publicKey, 0, 4);
        return authority(address).orElse("unnamed-" + mark) + "/log";
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
