package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases of lower platforms and their figures, for the openness office. */
@Controller
class MirrorController {

    private final MirrorRows rows;
    private final ExchangeLinks links;
    private final RequestPermissions permissions;
    private final Clock clock;

    MirrorController(MirrorRows rows, ExchangeLinks links, RequestPermissions permissions, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping(ExchangeController.HERE + "/cases")
    @Requires(Permission.READ_REQUESTS)
    ModelAndView cases(
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int page,
            Person person) {
        if (!permissions.seesAll(person)) {
            throw new UnlawfulAct("下级平台的申请由政务公开工作机构查看。");
        }
        int number = Math.max(0, Math.min(page, 100_000));
        String sought = words.strip().replace("\0", "");
        LocalDate today = LocalDate.now(clock);
        List<MirrorPage.Line> found = rows.list(origin.strip().replace("\0", ""), sought, number);
        return new ModelAndView(
                "request/exchange-cases",
                "page",
                new MirrorPage(
                        found.stream().limit(MirrorRows.LINES).toList(),
                        found.size() > MirrorRows.LINES,
                        rows.origins(),
                        names(),
                        origin.strip(),
                        sought,
                        number,
                        rows.table(origin.strip().replace("\0", ""), today),
                        today));
    }

    private Map<String, String> names() {
        try {
            return links.now().map(Links::partners).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Partner::side, Partner::name));
        } catch (UnlawfulAct unusable) {
            return Map.of();
        }
    }
}
