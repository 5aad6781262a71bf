package org.mingtang.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares tests the time that hashing takes on purpose: the one password of invented accounts is hashed once, and what was
 * compared once is known. All else is done by the program's own encoder.
 */
@TestComponent
public class RememberedHashes implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
    }

    private record Compared(@Nullable String hash, @Nullable CharSequence password) {}

    private record Remembering(PasswordEncoder encoder, Map<String, String> made, Map<Compared, Boolean> compared)
            implements PasswordEncoder {

        Remembering(PasswordEncoder encoder) {
            this(encoder, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return AccountFixture.PASSWORD.contentEquals(String.valueOf(password))
                    ? made.computeIfAbsent(AccountFixture.PASSWORD, encoder::encode)
                    : encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return compared.computeIfAbsent(new Compared(hash, password), each -> encoder.matches(password, hash));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
