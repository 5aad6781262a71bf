package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.MovableClock;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.exchange.Partner.Relation;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The program as one platform, with fresh names and keys for each test, and other platforms in memory that sign with real
 * keys.
 */
final class ExchangeDesk {

    /** Another platform: its keys and how it sees this one. */
    static final class Other {
        final String side;
        final Relation relation;
        final OwnKey key = OwnKey.fresh();
        final MemoryRows rows = new MemoryRows();
        private final ExchangeDesk desk;

        @Nullable
        URI address;

        private Other(ExchangeDesk desk, String side, Relation relation) {
            this.desk = desk;
            this.side = side;
            this.relation = relation;
        }

        Links links() {
            Relation here = relation == Relation.UPPER ? Relation.LOWER : Relation.UPPER;
            var us = new Partner(
                    desk.side, "本平台", here, null, false, true, Set.of(desk.side), List.of(ExchangeDesk.told(desk.key)));
            return new Links(side, side, List.of(key), List.of(us));
        }

        byte[] bundle(long number, ExchangeRecord... records) {
            return bundle(Bundle.SCHEMA, desk.side, number, List.of(), records);
        }

        byte[] bundle(int schema, String to, long number, List<String> known, ExchangeRecord... records) {
            var bundle = new Bundle(schema, side, to, number, desk.clock.instant(), known, List.of(records));
            return links().sign(Envelope.BUNDLE, Wire.bytes(bundle));
        }

        /** What it would answer to this program's bundle when it takes all of it. */
        byte[] receipt(byte[] bytes, boolean lost, Receipt.Verdict verdict, @Nullable String reason) {
            Bundle bundle = opened(bytes);
            var results = bundle.records().stream()
                    .map(each -> new Receipt.Result(each.key(), each.version(), verdict, reason))
                    .toList();
            var receipt = new Receipt(
                    Bundle.SCHEMA,
                    side,
                    desk.side,
                    Wire.sha256(bytes),
                    bundle.number(),
                    desk.clock.instant(),
                    lost,
                    results);
            return links().sign(Envelope.RECEIPT, Wire.bytes(receipt));
        }

        byte[] receipt(byte[] bytes) {
            return receipt(bytes, false, Receipt.Verdict.TAKEN, null);
        }

        /** Opens what this program made, as the other would. */
        Bundle opened(byte[] bytes) {
            return Wire.bundle(links().open(Envelope.BUNDLE, bytes).payload());
        }

        byte[] order() {
            var order = new Order(Bundle.SCHEMA, side, desk.side, desk.clock.instant());
            return links().sign(Envelope.ORDER, Wire.bytes(order));
        }

        ExchangeRecord state(UUID id, long version, CaseState state) {
            return new ExchangeRecord(ExchangeRecord.Kind.STATE, new CaseKey(side, id), version, Wire.tree(state));
        }

        Partner seenFromHere() {
            return desk.links.required().partner(side).orElseThrow();
        }
    }

    final RequestDesk requests;
    final ExchangeLinks links;
    final Exchange exchange;
    final MovableClock clock;
    final JdbcClient database;
    final String side = "here-" + UUID.randomUUID().toString().substring(0, 8);
    final OwnKey key = OwnKey.fresh();
    final Path folder;
    private final MockMvcTester mvc;
    private final List<Other> others = new ArrayList<>();

    ExchangeDesk(ListableBeanFactory beans) {
        requests = new RequestDesk(beans);
        links = beans.getBean(ExchangeLinks.class);
        exchange = beans.getBean(Exchange.class);
        clock = beans.getBean(MovableClock.class);
        database = beans.getBean(JdbcClient.class);
        mvc = beans.getBean(MockMvcTester.class);
        folder = Path.of(links.folder());
        write();
    }

    Other with(Relation relation) {
        var other = new Other(
                this,
                (relation == Relation.UPPER ? "upper-" : "lower-")
                        + UUID.randomUUID().toString().substring(0, 8),
                relation);
        others.add(other);
        write();
        return other;
    }

    void forget(Other other) {
        others.remove(other);
        write();
    }

    /** Forgets all links, so that later tests of requests go on as if there had never been any. */
    void end() {
        others.clear();
        write();
        links.sync(links.required());
        try {
            Files.delete(folder.resolve("exchange.json"));
            Files.delete(folder.resolve("keys.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files and lets the program see them. */
    void write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("side", side);
        all.put("name", "东川区平台");
        all.put("partners", others.stream().map(ExchangeDesk::written).toList());
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("keys.json"), Wire.bytes(List.of(key.kept())));
            Files.write(folder.resolve("exchange.json"), Wire.bytes(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.sync(links.required());
    }

    /** Lets nothing wait but what comes from now on: the database has the cases of other tests too. */
    void settle(Other other) {
        database.sql("delete from exchange_case where partner = ?")
                .param(other.side)
                .update();
    }

    /** Makes the next bundle for another. */
    byte[] made(Other other) {
        return exchange.make(links.required(), other.seenFromHere())
                .orElseThrow()
                .bytes();
    }

    MvcTestResult post(String door, byte[] bytes) {
        return mvc.post()
                .uri("/api/exchange/" + door)
                .contentType(MediaType.APPLICATION_JSON)
                .content(bytes)
                .exchange();
    }

    /** Posts a bundle that is taken; returns the receipt, whose signature was checked. */
    Receipt taken(Other from, byte[] bundle) {
        MvcTestResult answer = post("bundles", bundle);
        assertThat(answer).hasStatusOk();
        byte[] receipt = answer.getResponse().getContentAsByteArray();
        return Wire.receipt(from.links().open(Envelope.RECEIPT, receipt).payload());
    }

    static Partner.Key told(OwnKey key) {
        return new Partner.Key(key.id(), key.sign().getPublic(), key.seal().getPublic());
    }

    private static Map<String, Object> written(Other other) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("side", other.side);
        all.put("name", "对方 " + other.side);
        all.put("relation", other.relation.name());
        URI address = other.address;
        if (address != null) {
            all.put("address", address.toString());
            all.put("fetches", true);
        }
        all.put("keys", List.of(other.key.told()));
        return all;
    }
}
