package org.mingtang.request.rectification;

import java.util.List;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.QueryCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closes who claims what, and what is decided, before it reaches the database, and opens it again. */
@Component
class RectificationSeal {

    /** Stands where something was. */
    private static final String GONE = "已按期限删除";

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

    /** Whether it was erased when its time was over. */
    boolean isGone(Rectification matter) {
        return matter.sealed().applicant().isEmpty();
    }

    Applicant applicant(Rectification matter) {
        if (isGone(matter)) {
            throw new UnlawfulAct("申请人信息和查询码" + GONE + "。");
        }
        return read(matter.sealed().applicant(), "applicant", matter.id(), Applicant.class);
    }

    Claim claim(Rectification matter) {
        if (isGone(matter)) {
            return new Claim(GONE, GONE, GONE, GONE);
        }
        return read(matter.sealed().claim(), "claim", matter.id(), Claim.class);
    }

    QueryCode code(Rectification matter) {
        if (isGone(matter)) {
            throw new UnlawfulAct("申请人信息和查询码" + GONE + "。");
        }
        return new QueryCode(seal.open(matter.sealed().code(), place("code", matter.id())));
    }

    String close(RectificationId id, Decision decision) {
        return seal.close(JSON.writeValueAsString(decision), place("decision", id));
    }

    /** What is proposed or decided; nothing yet where nothing is. */
    Decision decision(Rectification matter) {
        String closed = matter.decision();
        return closed == null || closed.isEmpty()
                ? Decision.OPEN
                : read(closed, "decision", matter.id(), Decision.class);
    }

    private <T> T read(String closed, String what, RectificationId id, Class<T> type) {
        return JSON.readValue(seal.open(closed, place(what, id)), type);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        SealedTable sealedRectifications() {
            return new SealedTable(
                    "request_rectification",
                    List.of("applicant", "claim", "code", "decision"),
                    (column, id) -> place(column, new RectificationId((UUID) id)));
        }
    }

    private static String place(String what, RectificationId id) {
        return "request_rectification." + what + ":" + id;
    }
}
