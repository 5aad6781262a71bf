package org.mingtang.request.exchange;

import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Applicant;
import org.mingtang.request.PassedFiles;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a request to the organ of a lower platform, with who asks sealed for that platform alone. */
@Component
class PassingOn {

    private final Exchange exchange;
    private final ExchangeLinks links;
    private final Requests requests;
    private final RequestPapers papers;
    private final PassedFiles files;
    private final AuditTrail audit;
    private final JdbcClient database;

    PassingOn(
            Exchange exchange,
            ExchangeLinks links,
            Requests requests,
            RequestPapers papers,
            PassedFiles files,
            AuditTrail audit,
            JdbcClient database) {
        this.exchange = exchange;
        this.links = links;
        this.requests = requests;
        this.papers = papers;
        this.files = files;
        this.audit = audit;
        this.database = database;
    }

    /**
     * Passes a request on; what its own procedure here asks for still has to be done.
     *
     * @param number of the request
     * @param side of the lower platform
     * @param organ full name of the organ that is to answer
     * @throws UnlawfulAct when the person does not work on it, it is closed, or nobody below is called so
     */
    @Transactional
    public void passOn(String number, String side, String organ, Person by) {
        Links now = links.required();
        Partner to = now.partner(side)
                .filter(partner -> !partner.isUpper())
                .orElseThrow(() -> new UnlawfulAct("请选择要转交的下级平台。"));
        if (organ.isBlank() || organ.strip().length() > 200) {
            throw new UnlawfulAct("请填写由哪个机关答复，写机关全称。");
        }
        RequestView request = database.sql("select id from request_case where number = ?")
                .param(number.strip())
                .query(UUID.class)
                .optional()
                .flatMap(id -> requests.find(new RequestId(id)))
                .orElseThrow(() -> new UnlawfulAct("没有编号为“" + number.strip() + "”的申请，请核对。"));
        if (!request.stage().isOpen()) {
            throw new UnlawfulAct("申请 " + request.number() + " 已办结，不能转交。");
        }
        links.sync(now);
        Applicant applicant = papers.applicant(request.id(), by);
        var key = new CaseKey(now.side(), request.id().value());
        exchange.passOn(
                now,
                to,
                request.id(),
                new PassedCase(
                        request.number(),
                        organ.strip(),
                        request.arrivedOn(),
                        request.wanted().subject(),
                        request.wanted().documentNumber(),
                        request.wanted().form(),
                        request.wanted().delivery(),
                        ApplicantBox.close(applicant, key, now.side(), to)),
                files.along(request.id(), by));
        audit.note(by.account(), by.name(), "转下级平台", "公开申请 " + request.number(), to.name() + " " + organ.strip());
    }
}
