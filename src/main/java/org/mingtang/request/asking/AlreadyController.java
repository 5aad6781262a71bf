package org.mingtang.request.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.organisation.AskedSite;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.search.AlreadyPublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * While somebody writes what he wants: what is public already and may answer it. Saying that it does ends the matter without
 * a request, and is counted.
 */
@Controller
@OpenToPublic
class AlreadyController {

    private final AlreadyPublic already;
    private final AskedSite site;
    private final JdbcClient database;
    private final Clock clock;

    AlreadyController(AlreadyPublic already, AskedSite site, JdbcClient database, Clock clock) {
        this.already = already;
        this.site = site;
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/requests/answers")
    ModelAndView offers(@RequestParam(defaultValue = "") String subject) {
        String words = subject.length() <= 200 ? subject : subject.substring(0, 200);
        List<AlreadyPublic.Offer> offers = already.to(words, site.scope());
        return new ModelAndView("request/answers", "offers", offers);
    }

    /** Only an address of this site is led to. */
    @PostMapping("/requests/answered")
    ModelAndView answered(@RequestParam(defaultValue = "") String href) {
        if (!href.matches("/[^/\\\\\\s][^\\\\\\s]{0,390}")) {
            throw new UnlawfulAct("没有这个地址，请返回上一页。");
        }
        database.sql("insert into request_answered_already (id, href, day) values (?, ?, ?)")
                .params(UUID.randomUUID(), href, LocalDate.now(clock))
                .update();
        return AskingController.seeOther(href);
    }
}
