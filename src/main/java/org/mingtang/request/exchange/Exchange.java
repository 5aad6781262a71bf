package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.request.RequestChanged;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.exchange.BundleRefused.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Outboxes and inbox of this platform on its database, each call in one transaction. */
@Component
@Transactional
class Exchange {

    private static final Duration ORDERS_LIVE = Duration.ofMinutes(5);

    private final ExchangeLinks links;
    private final CaseStates states;
    private final IncomingTable incoming;
    private final MirrorTable mirror;
    private final PassedIn passed;
    private final PassedOutFiles files;
    private final JdbcClient database;
    private final Clock clock;

    Exchange(
            ExchangeLinks links,
            CaseStates states,
            IncomingTable incoming,
            MirrorTable mirror,
            PassedIn passed,
            PassedOutFiles files,
            JdbcClient database,
            Clock clock) {
        this.links = links;
        this.states = states;
        this.incoming = incoming;
        this.mirror = mirror;
        this.passed = passed;
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    /** Notes a change in the transaction of the change itself: both stay or neither does. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestChanged changed) {
        links.uppers()
                .forEach(upper -> changes(upper.own(), upper.side())
                        .changed(new CaseKey(upper.own(), changed.request().value())));
    }

    /** Makes the next bundle for a partner; empty when nothing waits, or too much is on the way. */
    public Optional<SentBundle> make(Links now, Partner partner) {
        return outbox(now, partner).next();
    }

    /** Bundles that have no receipt yet, by number. */
    @Transactional(readOnly = true)
    public List<SentBundle> unanswered(Partner partner) {
        return new OutgoingTable(database, partner.side()).unanswered();
    }

    /** Takes a bundle; returns the signed receipt. */
    public byte[] take(byte[] bytes) {
        Links now = now();
        links.sync(now);
        var intake = new Intake(
                now,
                mirror,
                passed.on(now),
                record -> now.uppers()
                        .forEach(upper -> changes(now.side(), upper.side()).forward(record)));
        return new Inbox(now.side(), incoming, intake, now, clock).take(bytes);
    }

    /** Takes a receipt; returns it opened. */
    public Receipt answered(byte[] bytes) {
        Links now = now();
        Signet.Signed signed = now.open(Envelope.RECEIPT, bytes);
        Receipt receipt = Wire.receipt(signed.payload());
        if (!receipt.from().equals(signed.side()) || !receipt.to().equals(now.side())) {
            throw new BundleRefused(Reason.WRONG_ADDRESS);
        }
        Partner partner = now.partner(signed.side()).orElseThrow(() -> new BundleRefused(Reason.NOT_LINKED));
        outbox(now, partner).answered(receipt);
        return receipt;
    }

    /** What waits for whoever signed the order: his own bundles, or all of them for this platform's own key. */
    public List<Outgoing> outgoing(byte[] bytes) {
        Links now = now();
        Signet.Signed signed = now.open(Envelope.ORDER, bytes);
        Order order = Wire.order(signed.payload());
        if (!order.to().equals(now.side()) || !order.from().equals(signed.side())) {
            throw new BundleRefused(Reason.WRONG_ADDRESS);
        }
        if (Duration.between(order.at(), clock.instant()).abs().compareTo(ORDERS_LIVE) > 0) {
            throw new BundleRefused(Reason.BAD_SIGNATURE);
        }
        links.sync(now);
        List<Outgoing> all = new ArrayList<>();
        for (Partner partner : now.partners()) {
            if (signed.side().equals(now.side()) || signed.side().equals(partner.side())) {
                while (make(now, partner).isPresent()) {
                    // Until nothing waits any more.
                }
                unanswered(partner).forEach(each -> all.add(new Outgoing(partner.side(), each)));
            }
        }
        return all;
    }

    /** Sends everything once more, e.g. after a copy of the database was put back. */
    public void everythingAgain(Partner partner) {
        changes(links.required().side(), partner.side()).everythingAgain();
    }

    /** Sends what the partner refused once more, after what was in the way is mended. */
    public int refusedAgain(Partner partner) {
        return database.sql("update exchange_case set state = 'WAITING', bundle = null, reason = null"
                        + " where partner = ? and state = 'REFUSED'")
                .param(partner.side())
                .update();
    }

    /** Who asked and what for goes from what was passed on, too, once that was erased here (个人信息保护法第四十七条). */
    public int forgetErased() {
        return database.sql("delete from exchange_case e using request_case r"
                                + " where e.kind = 'PASSED' and r.id = e.case_id and r.erased_on is not null")
                        .update()
                + files.forgetErased()
                + passed.forgetErased();
    }

    void passOn(Links now, Partner to, RequestId id, PassedCase content, List<RequestFile> along) {
        Changes changes = changes(now.side(), to.side());
        changes.passOn(new CaseKey(now.side(), id.value()), Wire.tree(content));
        along.forEach(file -> PassedOutFiles.places(file).forEach(changes::along));
    }

    private Links now() {
        return links.now().orElseThrow(() -> new BundleRefused(Reason.NOT_LINKED));
    }

    private Changes changes(String own, String partner) {
        return new Changes(own, new OutgoingTable(database, partner), clock);
    }

    private Outbox outbox(Links now, Partner partner) {
        Outbox.Contents contents = entry -> {
            JsonNode kept = entry.content();
            if (kept == null) {
                return Optional.of(Wire.tree(states.of(new RequestId(entry.key().id()), partner)));
            }
            return entry.kind() == ExchangeRecord.Kind.FILE
                    ? files.sealed(kept, now.side(), partner)
                    : Optional.of(kept);
        };
        return new Outbox(
                now.side(), partner.side(), new OutgoingTable(database, partner.side()), contents, now, clock);
    }
}
