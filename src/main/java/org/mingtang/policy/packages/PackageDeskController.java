package org.mingtang.policy.packages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.policy.finder.Condition;
import org.mingtang.policy.finder.FinderTopics;
import org.mingtang.policy.finder.Topic;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Packages and benefits on the desk: written here, public only through review and the door. */
@Controller
class PackageDeskController {

    private static final String PACKAGES = "/desk/packages";
    private static final String BENEFITS = "/desk/benefits";
    private static final String NUMBER = "/{number:\\d{1,15}}";

    private final Packages packages;
    private final Sheets sheets;
    private final Orders orders;
    private final FinderTopics topics;

    PackageDeskController(Packages packages, Sheets sheets, Orders orders, FinderTopics topics) {
        this.packages = packages;
        this.sheets = sheets;
        this.orders = orders;
        this.topics = topics;
    }

    @GetMapping(PACKAGES)
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView list(Person person) {
        return new ModelAndView(
                "policy/packages-desk",
                Map.of(
                        "packages", sheets.all(SheetKind.PACKAGE, PackageContent.class),
                        "benefits", sheets.all(SheetKind.BENEFIT, BenefitContent.class),
                        "policies", sheets.policyTitles(),
                        "orders", orders.all(person),
                        "mayKeep", person.may(Permission.KEEP_POLICIES)));
    }

    @GetMapping(PACKAGES + "/new")
    @Requires(Permission.KEEP_POLICIES)
    ModelAndView begin() {
        return form("", PackageContent.EMPTY, "", "", true);
    }

    @GetMapping(PACKAGES + "/{slug:[a-z0-9-]{3,60}}/edit")
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView edit(@PathVariable String slug, Person person) {
        Sheet<PackageContent> sheet = packages.find(slug).orElseThrow(() -> new UnlawfulAct("没有这个文件包。"));
        String manuscript = sheet.manuscript() == null ? "" : sheet.manuscript().toString();
        return form(
                slug,
                sheet.draft(),
                Integer.toString(sheet.revision()),
                manuscript,
                sheets.mayKeep(sheet.unit(), person));
    }

    @PostMapping(PACKAGES)
    @Requires(Permission.KEEP_POLICIES)
    String write(@RequestParam MultiValueMap<String, String> form, Person person, RedirectAttributes flash) {
        String slug = SheetForm.text(form, "slug").isEmpty()
                ? "p-" + UUID.randomUUID().toString().substring(0, 8)
                : SheetForm.text(form, "slug");
        UUID unit = packages.find(slug).map(Sheet::unit).orElse(person.unit());
        List<Condition> before =
                packages.find(slug).map(sheet -> sheet.draft().profile()).orElse(List.of());
        packages.write(
                slug,
                unit,
                SheetForm.parcel(form, Topic.including(topics.current(), before)),
                SheetForm.revision(form),
                person);
        flash.addFlashAttribute("notice", "已保存，公众还看不到。写好后请点“生成稿件并送审”。");
        return "redirect:" + PACKAGES + "/" + slug + "/edit";
    }

    @PostMapping(PACKAGES + "/{slug:[a-z0-9-]{3,60}}/sending")
    @Requires(Permission.KEEP_POLICIES)
    String send(@PathVariable String slug, Person person, RedirectAttributes flash) {
        return drafted(packages.send(slug, person), flash);
    }

    /** From a number typed in. */
    @GetMapping(BENEFITS)
    @Requires(Permission.READ_PUBLICATIONS)
    String choose(@RequestParam(defaultValue = "") String number) {
        String plain = number.replaceFirst("^.*/info/", "").strip();
        if (!plain.matches("\\d{1,15}")) {
            throw new UnlawfulAct("请填写政策文件的编号，就是它网址 /info/ 后面的数字。");
        }
        return "redirect:" + BENEFITS + "/" + plain;
    }

    @GetMapping(BENEFITS + NUMBER)
    @Requires(Permission.READ_PUBLICATIONS)
    ModelAndView benefit(@PathVariable long number, Person person) {
        ItemView policy = packages.policy(new ItemNumber(number));
        var sheet = packages.benefit(policy.number());
        BenefitContent content = sheet.map(Sheet::draft).orElse(BenefitContent.EMPTY);
        return new ModelAndView(
                "policy/benefit-form",
                Map.of(
                        "policy", policy,
                        "content", content,
                        "topics", Topic.including(topics.current(), content.conditions()),
                        "revision",
                                sheet.map(each -> Integer.toString(each.revision()))
                                        .orElse(""),
                        "manuscript",
                                sheet.map(each -> each.manuscript() == null
                                                ? ""
                                                : each.manuscript().toString())
                                        .orElse(""),
                        "mayKeep", sheets.mayKeep(policy.unit(), person)));
    }

    @PostMapping(BENEFITS + NUMBER)
    @Requires(Permission.KEEP_POLICIES)
    String writeBenefit(
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> form,
            Person person,
            RedirectAttributes flash) {
        List<Condition> before = packages.benefit(new ItemNumber(number))
                .map(sheet -> sheet.draft().conditions())
                .orElse(List.of());
        List<Topic> asked = Topic.including(topics.current(), before);
        packages.write(new ItemNumber(number), SheetForm.benefit(form, asked), SheetForm.revision(form), person);
        flash.addFlashAttribute("notice", "已保存，公众还看不到。写好后请点“生成稿件并送审”。");
        return "redirect:" + BENEFITS + "/" + number;
    }

    @PostMapping(BENEFITS + NUMBER + "/sending")
    @Requires(Permission.KEEP_POLICIES)
    String sendBenefit(@PathVariable long number, Person person, RedirectAttributes flash) {
        return drafted(packages.send(new ItemNumber(number), person), flash);
    }

    private static String drafted(ManuscriptId draft, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已生成稿件，请送审；审核通过并发布后公众才看得到。");
        return "redirect:/desk/drafts/" + draft;
    }

    private ModelAndView form(
            String slug, PackageContent content, String revision, String manuscript, boolean mayKeep) {
        return new ModelAndView(
                "policy/package-form",
                Map.of(
                        "slug", slug,
                        "content", content,
                        "topics", Topic.including(topics.current(), content.profile()),
                        "revision", revision,
                        "manuscript", manuscript,
                        "mayKeep", mayKeep));
    }
}
