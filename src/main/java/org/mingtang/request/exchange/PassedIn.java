package org.mingtang.request.exchange;

import java.security.KeyPair;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Applicant;
import org.mingtang.request.Arrival;
import org.mingtang.request.NewRequest;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.Wanted;
import org.mingtang.request.reckoning.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests from above become requests here, each once. They come by the channel {@link Channel#TRANSFERRED}: the clock
 * begins when the organ has confirmed with the applicant (国办公开办函〔2015〕207号第一条), not before.
 */
@Component
class PassedIn {

    private final Requests requests;
    private final PassedInFiles files;
    private final JdbcClient database;
    private final Clock clock;

    PassedIn(Requests requests, PassedInFiles files, JdbcClient database, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    Intake.PassedRequests on(Links links) {
        return new Intake.PassedRequests() {
            @Override
            public boolean isHere(CaseKey key) {
                return requestOf(key).isPresent();
            }

            @Override
            public FileAssembly files(Partner from) {
                return files.from(from, links);
            }

            @Override
            public Optional<String> enter(Partner from, CaseKey key, PassedCase passed) {
                return PassedIn.this.enter(links, from, key, passed);
            }
        };
    }

    /** The request that a case above became. */
    Optional<RequestId> requestOf(CaseKey key) {
        return database.sql("select request from exchange_passed where origin = ? and case_id = ?")
                .params(key.origin(), key.id())
                .query((row, n) -> new RequestId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The case above that a request came from. */
    Optional<CaseKey> above(RequestId request) {
        return database.sql("select origin, case_id from exchange_passed where request = ?")
                .param(request.value())
                .query((row, n) -> new CaseKey(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    int forgetErased() {
        return files.forgetErased();
    }

    private Optional<String> enter(Links links, Partner from, CaseKey key, PassedCase passed) {
        Optional<KeyPair> own = links.sealKey(passed.applicant().key());
        if (own.isEmpty()) {
            return Optional.of("申请人信息不是用本平台的公钥加密的，请核对对接配置里的公钥后重新转交。");
        }
        Applicant applicant;
        try {
            applicant = ApplicantBox.open(passed.applicant(), own.get(), key, from.side(), links.side());
        } catch (IllegalArgumentException closed) {
            return Optional.of("申请人信息打不开，请重新转交。");
        }
        Optional<UnitView> organ = requests.organs().stream()
                .filter(each -> each.name().equals(passed.organ()))
                .findFirst();
        if (organ.isEmpty()) {
            return Optional.of("本平台没有可以受理申请的机关“" + passed.organ() + "”。");
        }
        var wanted = new Wanted(passed.subject(), passed.documentNumber(), passed.form(), passed.delivery());
        var asked = new NewRequest(key.derived(), organ.get().id(), applicant, wanted);
        List<Refusal> refusals = asked.refusals();
        if (!refusals.isEmpty()) {
            return Optional.of(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        var arrival = new Arrival(
                Channel.TRANSFERRED,
                LocalDate.now(clock),
                null,
                from.name() + "转来，该平台编号 " + passed.number() + "，" + passed.arrivedOn() + " 收悉");
        RequestId id = requests.passedOn(asked, arrival);
        database.sql("insert into exchange_passed (request, origin, case_id, partner, number) values (?, ?, ?, ?, ?)")
                .params(id.value(), key.origin(), key.id(), from.side(), passed.number())
                .update();
        return Optional.empty();
    }
}
