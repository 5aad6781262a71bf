package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/** Says why a site cannot be as described, each in a sentence, all at once. */
record SiteCheck(SiteMap sites, UnitTree tree) {

    private static final int NAME = 60;
    private static final int MOST_HOSTS = 20;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#\\s\"<>@]+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]{1,280}");
    private static final Pattern CODE = Pattern.compile("\\d{10}|bm\\d{2,8}");

    static SiteCheck of(SiteMap sites, UnitTree tree) {
        return new SiteCheck(sites, tree);
    }

    /** The names that can be read, each once. */
    static List<HostName> hosts(List<String> written) {
        Set<HostName> hosts = new LinkedHashSet<>();
        written.forEach(each -> HostName.read(each).ifPresent(hosts::add));
        return List.copyOf(hosts);
    }

    List<Refusal> refusals(Site site, List<String> hosts) {
        List<Refusal> refusals = new ArrayList<>();
        if (!site.main() && site.name().isBlank()) {
            refusals.add(new Refusal("name", "请填写站点名称。"));
        }
        if (site.name().length() > NAME) {
            refusals.add(new Refusal("name", "站点名称最多 " + NAME + " 字。"));
        }
        hosts(refusals, site, hosts);
        if (!site.main()) {
            root(refusals, site);
        }
        address(refusals, site, hosts(hosts));
        refusals.addAll(site.palette().refusals());
        registration(refusals, site.registration());
        return List.copyOf(refusals);
    }

    private void hosts(List<Refusal> refusals, Site site, List<String> hosts) {
        if (hosts.isEmpty() && !site.main()) {
            refusals.add(new Refusal("hosts", "请填写至少一个域名，访问者用它找到这个站点。"));
        }
        if (hosts.size() > MOST_HOSTS) {
            refusals.add(new Refusal("hosts", "一个站点最多 " + MOST_HOSTS + " 个域名。"));
            return;
        }
        for (String written : hosts) {
            Optional<HostName> host = HostName.read(written);
            if (host.isEmpty()) {
                refusals.add(new Refusal(
                        "hosts", "“" + brief(written) + "”不是域名：只写域名或 IP 地址，不带 http://、端口和斜杠，例如 www.dongchuan.gov.cn。"));
            } else {
                host.flatMap(sites::ofHost)
                        .filter(other -> !other.id().equals(site.id()))
                        .ifPresent(other -> refusals.add(new Refusal(
                                "hosts", "域名 " + host.get() + " 已经是“" + other.name() + "”的，一个域名只能属于一个站点。")));
            }
        }
        if (!site.main() && sites.main().hosts().isEmpty()) {
            refusals.add(new Refusal("hosts", "请先给主站填写域名：有了第二个站点，属于主站的信息要能转到主站的地址。"));
        }
    }

    private void root(List<Refusal> refusals, Site site) {
        UnitView unit = Optional.ofNullable(site.root())
                .flatMap(tree::find)
                .map(UnitNode::view)
                .filter(UnitView::active)
                .orElse(null);
        if (unit == null) {
            refusals.add(new Refusal("root", "请选择这个站点的单位：它和它下级单位的信息归这个站点。"));
        } else if (unit.parent() == null) {
            refusals.add(new Refusal("root", unit.name() + "是主站的单位，一个单位只能属于一个站点，请选择它的下级。"));
        } else {
            sites.all().stream()
                    .filter(other ->
                            unit.id().equals(other.root()) && !other.id().equals(site.id()))
                    .forEach(other -> refusals.add(
                            new Refusal("root", unit.name() + "已经是“" + other.name() + "”的单位，一个单位只能属于一个站点。")));
        }
    }

    private void address(List<Refusal> refusals, Site site, List<HostName> hosts) {
        String address = site.address();
        if (address == null) {
            return;
        }
        Optional<HostName> host =
                ADDRESS.matcher(address).matches() ? Sites.hostOf(address) : Optional.<HostName>empty();
        if (host.isEmpty()) {
            refusals.add(new Refusal(
                    "address", "对外网址写得不对：应以 http:// 或 https:// 开头，域名后面不带斜杠，例如 https://www.dongchuan.gov.cn。"));
        } else if (!hosts.contains(host.get())
                && !(site.main() && sites.main().hosts().contains(host.get()))) {
            refusals.add(new Refusal("address", "对外网址的域名 " + host.get() + " 不在这个站点的域名里。"));
        }
    }

    private static void registration(List<Refusal> refusals, Site.Registration said) {
        if (said.code() != null && !CODE.matcher(said.code()).matches()) {
            refusals.add(new Refusal("code", "网站标识码应为 10 位数字，或 bm 加数字。"));
        }
        if (said.mistakes() != null && !LINK.matcher(said.mistakes()).matches()) {
            refusals.add(new Refusal("mistakes", "找错平台的地址应以 http:// 或 https:// 开头。"));
        }
        tooLong(refusals, "sponsor", "主办单位", said.sponsor(), 100);
        tooLong(refusals, "contact", "联系方式", said.contact(), 100);
        tooLong(refusals, "icp", "ICP 备案号", said.icp(), 60);
        tooLong(refusals, "police", "公安备案号", said.police(), 60);
    }

    private static void tooLong(List<Refusal> refusals, String field, String label, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            refusals.add(new Refusal(field, label + "最多 " + most + " 字。"));
        }
    }

    private static String brief(String written) {
        return written.length() > NAME ? written.substring(0, NAME) + "…" : written;
    }
}
