package org.mingtang.request;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closes applicants' data before they reach the database, and opens them again. */
@Component
class Applicants {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedApplicants() {
            return new SealedTable(
                    "request_case",
                    List.of("applicant", "code"),
                    (column, id) -> column.equals("code") ? codePlace((UUID) id) : place((UUID) id));
        }
    }

    private final Seal seal;

    Applicants(Seal seal) {
        this.seal = seal;
    }

    SealedApplicant close(Applicant applicant, QueryCode code, UUID request) {
        return new SealedApplicant(
                applicant.kind(),
                seal.close(JSON.writeValueAsString(applicant), place(request)),
                mark(applicant),
                seal.close(code.code(), codePlace(request)),
                code.hash());
    }

    /** Whether they were erased when their time was over. */
    boolean areGone(RequestCase request) {
        return request.who().closed().isEmpty();
    }

    Applicant open(RequestCase request) {
        return JSON.readValue(
                seal.open(request.who().closed(), place(request.id().value())), Applicant.class);
    }

    QueryCode code(RequestCase request) {
        return new QueryCode(
                seal.open(request.who().codeClosed(), codePlace(request.id().value())));
    }

    private String mark(Applicant applicant) {
        String name = applicant.name().replaceAll("\\s", "");
        String paper = applicant.paperNumber().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return seal.fingerprint(name + "\n" + paper, "request_case.applicant_mark");
    }

    private static String place(UUID request) {
        return "request_case.applicant:" + request;
    }

    private static String codePlace(UUID request) {
        return "request_case.code:" + request;
    }
}
