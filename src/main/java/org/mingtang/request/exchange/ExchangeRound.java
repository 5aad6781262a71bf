package org.mingtang.request.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Sends each minute what waits for partners that can be reached, and fetches what they have; one program at a time. */
@Component
class ExchangeRound {

    private static final Logger log = LoggerFactory.getLogger(ExchangeRound.class);

    private final ExchangeLinks links;
    private final Exchange exchange;
    private final BundleAttempts attempts;
    private final Carrier carrier;
    private final Clock clock;

    ExchangeRound(ExchangeLinks links, Exchange exchange, BundleAttempts attempts, Carrier carrier, Clock clock) {
        this.links = links;
        this.exchange = exchange;
        this.attempts = attempts;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestExchangeByTheMinute(ExchangeRound round) {
            return Tasks.recurring("request-exchange", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((instance, context) -> round.run());
        }
    }

    void run() {
        exchange.forgetErased();
        try {
            links.now().ifPresent(this::run);
        } catch (UnlawfulAct unusable) {
            log.warn("{}", unusable.getMessage());
        }
    }

    private void run(Links now) {
        links.sync(now);
        for (Partner partner : now.partners()) {
            URI address = partner.address();
            if (address != null) {
                send(now, partner, address);
                if (partner.fetches()) {
                    fetch(now, partner, address);
                }
            }
        }
    }

    private void send(Links now, Partner partner, URI address) {
        while (exchange.make(now, partner).isPresent()) {
            // Until nothing waits, or enough is on the way.
        }
        Set<Long> due = attempts.due(partner);
        for (SentBundle bundle : exchange.unanswered(partner)) {
            if (due.contains(bundle.number()) && !sent(partner, address, bundle)) {
                return;
            }
        }
    }

    /** False when the partner cannot be reached, so that the others need not be tried. */
    private boolean sent(Partner partner, URI address, SentBundle bundle) {
        try {
            Carrier.Answer answer = carrier.post(address, "bundles", bundle.bytes());
            attempts.tried(partner, bundle.number(), answer.isGood() ? noted(answer.body()) : answer.refusal());
            return true;
        } catch (IOException unreachable) {
            attempts.tried(partner, bundle.number(), "连接不上 " + address.getHost() + "，或者没有按时答复。");
            return false;
        }
    }

    private @Nullable String noted(byte[] receipt) {
        try {
            exchange.answered(receipt);
            return null;
        } catch (BundleRefused noReceipt) {
            return "对方的回执不能使用：" + noReceipt.getMessage();
        }
    }

    /** Asks for what waits there, takes it, and brings the receipts. */
    private void fetch(Links now, Partner partner, URI address) {
        var order = new Order(Bundle.SCHEMA, now.side(), partner.side(), clock.instant());
        try {
            Carrier.Answer answer = carrier.post(address, "outgoing", now.sign(Envelope.ORDER, Wire.bytes(order)));
            if (!answer.isGood()) {
                log.warn("向 {} 取数据包：{}", partner.side(), answer.refusal());
                return;
            }
            for (Map.Entry<String, byte[]> file : Outgoing.read(answer.body()).entrySet()) {
                byte[] receipt = exchange.take(file.getValue());
                carrier.post(address, "receipts", receipt);
            }
        } catch (IOException | BundleRefused trouble) {
            log.warn("向 {} 取数据包：{}", partner.side(), said(trouble));
        }
    }

    private static String said(Exception trouble) {
        String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
