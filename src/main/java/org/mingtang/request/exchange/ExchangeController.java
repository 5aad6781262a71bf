package org.mingtang.request.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.exchange.ExchangePage.PartnerBox;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The openness office sees what went to and came from other platforms, and carries files where no line leads. */
@Controller
@RequestMapping(ExchangeController.HERE)
@Requires(Permission.READ_REQUESTS)
class ExchangeController {

    static final String HERE = "/desk/requests/exchange";

    private final ExchangeLinks links;
    private final Exchange exchange;
    private final ExchangeRows rows;
    private final BundleAttempts attempts;
    private final PassingOn passing;
    private final RequestPermissions permissions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ExchangeController(
            ExchangeLinks links,
            Exchange exchange,
            ExchangeRows rows,
            BundleAttempts attempts,
            PassingOn passing,
            RequestPermissions permissions,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.links = links;
        this.exchange = exchange;
        this.rows = rows;
        this.attempts = attempts;
        this.passing = passing;
        this.permissions = permissions;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView page(Person person) {
        requireOffice(person);
        return new ModelAndView("request/exchange", "page", page());
    }

    /** Makes files of what waits; a line of each minute would take it along as well. */
    @PostMapping("/{side}/bundles")
    String make(@PathVariable String side, Person person, RedirectAttributes flash) {
        Partner partner = partner(side, person);
        links.sync(links.required());
        int made = 0;
        while (exchange.make(links.required(), partner).isPresent()) {
            made++;
        }
        note("生成数据包", partner, made + " 个", person);
        return back(flash, made == 0 ? "没有待发送的变化，或者未回执的数据包已经太多。" : "生成了 " + made + " 个数据包，可以下载。");
    }

    @PostMapping("/{side}/attempts")
    String tryNow(@PathVariable String side, Person person, RedirectAttributes flash) {
        attempts.now(partner(side, person));
        return back(flash, "未回执的数据包将在一分钟内重发。");
    }

    @PostMapping("/{side}/refused")
    String refusedAgain(@PathVariable String side, Person person, RedirectAttributes flash) {
        Partner partner = partner(side, person);
        int again = exchange.refusedAgain(partner);
        note("重发被拒的记录", partner, again + " 条", person);
        return back(flash, again + " 条记录等待再次发送。");
    }

    @PostMapping("/{side}/everything")
    String everythingAgain(@PathVariable String side, Person person, RedirectAttributes flash) {
        Partner partner = partner(side, person);
        exchange.everythingAgain(partner);
        note("全部重发", partner, "", person);
        return back(flash, "全部记录等待重新发送；对方已有的不会重复登记。");
    }

    @GetMapping("/{side}/bundles/{number}")
    ResponseEntity<byte[]> bundle(@PathVariable String side, @PathVariable long number, Person person) {
        requireOffice(person);
        return file(
                rows.bundle(side, number).orElseThrow(() -> new UnlawfulAct("没有这个数据包，或者已经收到回执，不用再发。")),
                Outgoing.fileName(side, number));
    }

    @GetMapping("/{side}/receipts/{sha256}")
    ResponseEntity<byte[]> receipt(@PathVariable String side, @PathVariable String sha256, Person person) {
        requireOffice(person);
        return file(
                rows.receipt(side, sha256).orElseThrow(() -> new UnlawfulAct("没有这份回执。")),
                side + "-" + sha256.substring(0, 12) + ".receipt.json");
    }

    /** A bundle or a receipt that came as a file. */
    @PostMapping("/files")
    String upload(@RequestParam MultipartFile file, Person person, RedirectAttributes flash) throws IOException {
        requireOffice(person);
        if (file.isEmpty()) {
            throw new UnlawfulAct("请选择数据包或者回执文件。");
        }
        try {
            byte[] bytes = file.getBytes();
            Receipt receipt;
            if (Envelope.read(bytes).type().equals(Envelope.RECEIPT)) {
                receipt = exchange.answered(bytes);
            } else {
                receipt = Wire.receipt(Envelope.read(exchange.take(bytes)).payload());
            }
            String counts = "接收 " + receipt.count(Receipt.Verdict.TAKEN) + " 条，已有 " + receipt.count(Receipt.Verdict.HAD)
                    + " 条，不接收 " + receipt.count(Receipt.Verdict.REFUSED) + " 条";
            return back(flash, "文件已处理：" + counts + "。");
        } catch (BundleRefused refused) {
            throw new UnlawfulAct(String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/passed")
    @Requires(Permission.WORK_REQUEST)
    String passOn(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String organ,
            Person person,
            RedirectAttributes flash) {
        requireOffice(person);
        passing.passOn(number, side, organ, person);
        return back(flash, "申请 " + number.strip() + " 等待转交；本平台的申请仍须依法办结并告知申请人。");
    }

    private ExchangePage page() {
        try {
            Optional<Links> now = links.now();
            now.ifPresent(links::sync);
            List<PartnerBox> boxes = now.map(Links::partners).orElse(List.of()).stream()
                    .map(partner -> PartnerBox.of(partner, rows.counts(partner.side()), rows))
                    .toList();
            return new ExchangePage(
                    null,
                    now.map(Links::side).orElse(null),
                    now.map(Links::name).orElse(null),
                    now.map(each -> each.keys().get(0).id()).orElse(null),
                    links.folder(),
                    boxes);
        } catch (UnlawfulAct unusable) {
            return new ExchangePage(unusable.getMessage(), null, null, null, links.folder(), List.of());
        }
    }

    private Partner partner(String side, Person person) {
        requireOffice(person);
        return links.required().partner(side).orElseThrow(() -> new UnlawfulAct("没有与“" + side + "”对接。"));
    }

    private void requireOffice(Person person) {
        if (!permissions.seesAll(person)) {
            throw new UnlawfulAct("上下级平台对接由政务公开工作机构管理。");
        }
    }

    private void note(String act, Partner partner, String detail, Person by) {
        transaction.executeWithoutResult(
                status -> audit.note(by.account(), by.name(), act, "对接平台 " + partner.name(), detail));
    }

    private static String back(RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + HERE;
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
