package org.mingtang.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for what went wrong: in the frame of the place where it did, else in the bare one, which asks nothing of session
 * or database.
 */
@Component
class TroublePages {

    private static final int DATABASE_LOST = 503;

    /** Asked for late: the filter that uses this is made before everything else. */
    private final ObjectProvider<TemplateEngine> templates;

    private final ObjectProvider<SiteName> siteName;

    TroublePages(ObjectProvider<TemplateEngine> templates, ObjectProvider<SiteName> siteName) {
        this.templates = templates;
        this.siteName = siteName;
    }

    ModelAndView page(Trouble trouble) {
        boolean framed = trouble.status() != DATABASE_LOST && Frame.stands();
        ModelAndView page = new ModelAndView(
                framed ? "site/trouble" : "site/bare", framed ? Map.of("trouble", trouble) : bare(trouble));
        page.setStatus(HttpStatusCode.valueOf(trouble.status()));
        return page;
    }

    /** The whole page as text, for where no handler is. */
    String text(Trouble trouble) {
        StringOutput page = new StringOutput();
        templates.getObject().render("site/bare.jte", bare(trouble), page);
        return page.toString();
    }

    private Map<String, Object> bare(Trouble trouble) {
        return Map.of("trouble", trouble, "siteName", siteName.getObject().lastKnown());
    }
}
