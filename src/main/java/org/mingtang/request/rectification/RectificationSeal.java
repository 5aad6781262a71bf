package org.mingtang.request.rectification;

import org.mingtang.database.Seal;
import org.mingtang.request.Applicant;
import org.mingtang.request.QueryCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closes who claims what, and what is decided, before it reaches the database, and opens it again. */
@Component
class RectificationSeal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;

    RectificationSeal(Seal seal) {
        this.seal = seal;
    }

    Rectification.Sealed close(RectificationId id, Applicant applicant, Claim claim, QueryCode code) {
        return new Rectification.Sealed(
                seal.close(JSON.writeValueAsString(applicant), place("applicant", id)),
                seal.close(JSON.writeValueAsString(claim), place("claim", id)),
                seal.close(code.code(), place("code", id)),
                code.hash());
    }

    Applicant applicant(Rectification matter) {
        return read(matter.sealed().applicant(), "applicant", matter.id(), Applicant.class);
    }

    Claim claim(Rectification matter) {
        return read(matter.sealed().claim(), "claim", matter.id(), Claim.class);
    }

    QueryCode code(Rectification matter) {
        return new QueryCode(seal.open(matter.sealed().code(), place("code", matter.id())));
    }

    String close(RectificationId id, Decision decision) {
        return seal.close(JSON.writeValueAsString(decision), place("decision", id));
    }

    /** What is proposed or decided; nothing yet where nothing is. */
    Decision decision(Rectification matter) {
        String closed = matter.decision();
        return closed == null ? Decision.OPEN : read(closed, "decision", matter.id(), Decision.class);
    }

    private <T> T read(String closed, String what, RectificationId id, Class<T> type) {
        return JSON.readValue(seal.open(closed, place(what, id)), type);
    }

    private static String place(String what, RectificationId id) {
        return "request_rectification." + what + ":" + id;
    }
}
