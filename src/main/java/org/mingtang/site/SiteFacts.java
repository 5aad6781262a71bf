package org.mingtang.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which name, domain and code the site is registered, and who runs it (国办发〔2017〕47号); what is not configured is
 * null and not shown.
 *
 * @param code 10 digits for local sites (area code and serial), bm and digits for ministries
 * @param sponsor the organ that runs it
 * @param mistakes address of 我为政府网站找错 for this site
 */
public record SiteFacts(
        String name,
        String domain,
        @Nullable String code,
        String sponsor,
        @Nullable String contact,
        @Nullable String icp,
        @Nullable String police,
        @Nullable String mistakes) {

    private static final Pattern CODE = Pattern.compile("\\d{10}|bm\\d{2,8}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*|\\[[0-9a-f:]{2,39}]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    public SiteFacts {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("网站域名 mingtang.site.domain 写得不对：" + domain);
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("网站标识码 mingtang.site.code 应为 10 位数字，或 bm 加数字：" + code);
        }
        if (mistakes != null && !ADDRESS.matcher(mistakes).matches()) {
            throw new IllegalArgumentException("找错平台的地址 mingtang.site.mistakes 写得不对：" + mistakes);
        }
    }
}
