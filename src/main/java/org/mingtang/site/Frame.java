package org.mingtang.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.SignedIn;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.Site;
import org.mingtang.procedure.Refusal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What every page shows around its content: navigation, the signed-in person, the notice of the last act. */
public final class Frame {

    /**
     * One entry of the navigation.
     *
     * @param group heading that begins above it, or empty
     * @param count what is new behind it, 0 for none
     */
    public record Entry(String key, String label, String href, Permission needs, String group, int count) {

        Entry counting(int number) {
            return new Entry(key, label, href, needs, group, number);
        }
    }

    static final String OWN_PAGE = Frame.class.getName() + ".own";

    private Frame() {}

    /** A page that has asked for the person and got one is that person's own: {@link PublicPagesFilter} lets nobody keep it. */
    public static @Nullable Person person() {
        Person person = SignedIn.current();
        if (person != null) {
            request().setAttribute(OWN_PAGE, true);
        }
        return person;
    }

    /** The workbench's entries this person may open. */
    public static List<Entry> navigation() {
        Person person = person();
        if (person == null) {
            return List.of();
        }
        return bean(DeskNavigation.class).entries(person);
    }

    public static @Nullable String notice() {
        Object notice = flash("notice");
        return notice == null ? null : notice.toString();
    }

    /** What the last act was refused for: sentences, all at once. */
    public static List<String> refusals() {
        Object refusals = flash("refusals");
        if (!(refusals instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .map(each -> each instanceof Refusal refusal ? refusal.message() : String.valueOf(each))
                .toList();
    }

    public static @Nullable CsrfToken csrf() {
        return (CsrfToken) request().getAttribute(CsrfToken.class.getName());
    }

    public static boolean large() {
        return PageMode.of(request()).large();
    }

    public static boolean contrast() {
        return PageMode.of(request()).contrast();
    }

    /** Where the switch of large print leads. */
    public static String otherPrint() {
        return "/page-mode?mode=" + PageMode.of(request()).otherPrint().word() + "&back=" + here();
    }

    /** Where the switch of high contrast leads. */
    public static String otherContrast() {
        return "/page-mode?mode=" + PageMode.of(request()).otherContrast().word() + "&back=" + here();
    }

    /** Today as the top of each desk page says it. */
    public static String today() {
        return bean(Today.class).sentence();
    }

    /** This minute, for whoever tells the administrator when something went wrong. */
    public static String moment() {
        return bean(Today.class).minute();
    }

    public static String siteName() {
        return bean(SiteName.class).name();
    }

    /** The site that was asked for. */
    public static SiteFacts site() {
        return bean(SiteIdentity.class).facts(bean(AskedSite.class).get());
    }

    /** The style sheet of the site's own colours; null where it has none. */
    public static @Nullable String siteStyle() {
        Site site = bean(AskedSite.class).get();
        return site.ownColours()
                ? "/site.css?c=" + Integer.toHexString(site.palette().hashCode())
                : null;
    }

    /** The tags that every page of the site has. */
    public static PageTags siteTags(SiteFacts site) {
        return PageTags.of(site);
    }

    /** Whether this is the demo city; then every page says so. */
    public static boolean demo() {
        return context().getEnvironment().getProperty("mingtang.demo", Boolean.class, false);
    }

    /** Where a switch of page mode comes back to, as part of an address. */
    public static String here() {
        return URLEncoder.encode(asked(), StandardCharsets.UTF_8);
    }

    /** Whether a page that is shown in place of another belongs to the workbench: asked for there, by somebody signed in. */
    public static boolean atDesk() {
        String asked = asked();
        return (asked.equals("/desk") || asked.startsWith("/desk/")) && person() != null;
    }

    /** Whether the frames can be drawn just now: they ask session and database. */
    static boolean stands() {
        try {
            return navigation() != null && !siteName().isEmpty() && !today().isEmpty();
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** The address that was asked for, also when an error page answers for it. */
    private static String asked() {
        HttpServletRequest request = request();
        for (String attribute : List.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)) {
            if (request.getAttribute(attribute) instanceof String address) {
                return address;
            }
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private static WebApplicationContext context() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(
                request().getServletContext());
    }

    private static @Nullable Object flash(String name) {
        HttpServletRequest request = request();
        var flash = RequestContextUtils.getInputFlashMap(request);
        Object value = flash == null ? null : flash.get(name);
        return value == null ? request.getAttribute(name) : value;
    }
}
