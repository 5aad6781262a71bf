package org.mingtang.request.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mailboxes that are configured, {@code mingtang.request.mailboxes.<key>.…}; none by default. */
@Component
class Mailboxes {

    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
    private static final int IMAPS = 993;

    private final List<Mailbox> all;
    private final Units units;

    Mailboxes(Environment environment, Units units) {
        this.units = units;
        this.all = Binder.get(environment)
                .bind("mingtang.request.mailboxes", Bindable.mapOf(String.class, Entered.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .map(each -> each.getValue().named(each.getKey()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        all.forEach(Mailboxes::warn);
    }

    List<Mailbox> all() {
        return all;
    }

    /** The organ a mailbox belongs to; empty where nobody is called so. */
    Optional<UnitView> organ(Mailbox mailbox) {
        return units.all().stream()
                .filter(unit ->
                        unit.name().equals(mailbox.organ()) || unit.shortName().equals(mailbox.organ()))
                .findFirst();
    }

    /** As it stands in the configuration. */
    record Entered(
            @Nullable String organ,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String user,
            @Nullable String address,
            @Nullable String password,
            @Nullable String passwordFile,
            @Nullable String folder,
            @Nullable String after,
            @Nullable String moveTo,
            @Nullable LocalDate since,
            boolean answer) {

        Mailbox named(String key) {
            return new Mailbox(
                    key,
                    text(organ),
                    text(host),
                    port == null ? IMAPS : port,
                    text(user),
                    text(address).isEmpty() ? text(user) : text(address),
                    secret(),
                    text(folder).isEmpty() ? "INBOX" : text(folder),
                    after == null ? Mailbox.After.LEAVE : Mailbox.After.valueOf(after.toUpperCase(Locale.ROOT)),
                    text(moveTo),
                    since,
                    answer);
        }

        private String secret() {
            if (passwordFile == null || passwordFile.isBlank()) {
                return password == null ? "" : password;
            }
            try {
                return Files.readString(Path.of(passwordFile)).strip();
            } catch (IOException unreadable) {
                LOG.warn("申请邮箱的口令文件读不到：{}", passwordFile);
                return "";
            }
        }

        private static String text(@Nullable String entered) {
            return entered == null ? "" : entered.strip();
        }

        /** Written nowhere by accident. */
        @Override
        public String toString() {
            return "Entered";
        }
    }

    private static void warn(Mailbox mailbox) {
        if (!mailbox.missing().isEmpty()) {
            LOG.warn("申请邮箱 {} 不能读取：{}。", mailbox.key(), String.join("；", mailbox.missing()));
        }
    }
}
