package org.mingtang.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of one-time codes as the database holds them: closed, each for its own account. */
@Component
class CodeSecrets implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(CodeSecrets.class);

    private final Seal seal;
    private final JdbcClient database;

    CodeSecrets(Seal seal, JdbcClient database) {
        this.seal = seal;
        this.database = database;
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedCodeSecrets() {
            return new SealedTable("account", List.of("code_secret"), (column, id) -> place((UUID) id));
        }
    }

    private record Stored(UUID account, String secret) {}

    UnaryOperator<String> closing(UUID account) {
        return secret -> seal.close(secret, place(account));
    }

    UnaryOperator<String> opening(UUID account) {
        return closed -> seal.open(closed, place(account));
    }

    /** Before the first page is served, so that no sign-in meets a secret of an earlier version in plain words. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Stored> all = database.sql("select id, code_secret from account where code_secret is not null")
                .query((row, n) -> new Stored(row.getObject("id", UUID.class), row.getString("code_secret")))
                .list();
        all.stream().filter(each -> !Seal.isClosed(each.secret())).forEach(this::close);
        long foreign = all.stream()
                .filter(each -> Seal.isClosed(each.secret()) && !seal.isOurs(each.secret()))
                .count();
        if (foreign > 0) {
            log.error(
                    "{} 个账户的动态验证码是用另一把密钥加密的,现在的密钥解不开。请放回原来的 secret.key(或 MINGTANG_SECRET_KEY)后重新启动;"
                            + "密钥已遗失的,由系统管理员停用这些账户的动态验证码。",
                    foreign);
        }
    }

    private void close(Stored plain) {
        // Only what still reads as it was: another instance may have closed it, or its owner turned it off.
        database.sql("update account set code_secret = ? where id = ? and code_secret = ?")
                .param(closing(plain.account()).apply(plain.secret()))
                .param(plain.account())
                .param(plain.secret())
                .update();
    }

    private static String place(UUID account) {
        return "account.code_secret/" + account;
    }
}
