package org.mingtang.review.checking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.documents.WrittenAddress;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Links that cannot work for the public, told by their form or by the site's own rooms; nothing is fetched here. */
final class Links {

    private static final Pattern LOCAL = Pattern.compile(
            "localhost|\\[.*|[^.]+|(?:127\\.\\d+|10\\.\\d+|0\\.0|192\\.168|172\\.(?:1[6-9]|2\\d|3[01])|169\\.254)\\.\\d+\\.\\d+");

    private final PublicPaths paths;
    private final OutsideLinks outside;

    Links(PublicPaths paths, OutsideLinks outside) {
        this.paths = paths;
        this.outside = outside;
    }

    List<Finding> in(String html) {
        List<Finding> found = new ArrayList<>();
        Document body = Jsoup.parseBodyFragment(html);
        for (Element link : body.select("a[href], img[src]")) {
            String address = link.attr(link.hasAttr("href") ? "href" : "src").strip();
            String words = link.text().isBlank() ? address : link.text() + "（" + address + "）";
            problem(address, body).ifPresent(message -> found.add(finding(words, message)));
        }
        // What is only written out becomes a link on the public page.
        body.select("a").remove();
        for (Element each : body.body().getAllElements()) {
            each.textNodes().forEach(text -> found.addAll(written(text.getWholeText(), body)));
        }
        return found;
    }

    private List<Finding> written(String words, Document body) {
        List<Finding> found = new ArrayList<>();
        for (WrittenAddress each : WrittenAddress.in(words)) {
            problem(each.href(), body)
                    .ifPresent(message -> found.add(finding(words.substring(each.from(), each.to()), message)));
        }
        return found;
    }

    private static Finding finding(String words, String message) {
        return Finding.whole(FindingKind.LINK, "link", Severity.WARN, "body", words, message);
    }

    private Optional<String> problem(String address, Document body) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.isEmpty() || lower.equals("#") || lower.startsWith("javascript:") || lower.startsWith("about:")) {
            return Optional.of("这个链接没有指向任何地址，请补上或取消链接。");
        }
        if (lower.startsWith("file:") || lower.matches("[a-z]:[\\\\/].*") || lower.startsWith("\\\\")) {
            return Optional.of("这个链接指向您电脑里的文件，公众打不开。请把文件作为附件上传。");
        }
        if (address.startsWith("#")) {
            boolean there = body.getElementById(address.substring(1)) != null
                    || !body.select("a[name=" + address.substring(1).replaceAll("[^\\w\\u4e00-\\u9fa5.-]", "") + "]")
                            .isEmpty();
            return there ? Optional.empty() : Optional.of("正文里没有这个链接要跳转到的位置。");
        }
        if (lower.startsWith("mailto:") || lower.startsWith("tel:") || lower.startsWith("data:image/")) {
            return Optional.empty();
        }
        return lower.startsWith("/") && !lower.startsWith("//") ? inside(address) : elsewhere(address);
    }

    private Optional<String> inside(String address) {
        String path = address.replaceAll("[?#].*", "");
        if (path.startsWith("/desk")) {
            return Optional.of("这个链接指向工作台，公众打不开。");
        }
        return paths.gone(path) ? Optional.of("本站没有这个页面，链接打不开。") : Optional.empty();
    }

    private Optional<String> elsewhere(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            if (uri.getScheme() == null || host == null || !uri.getScheme().matches("(?i)https?")) {
                return Optional.of("链接地址写得不完整，应以 https:// 或 http:// 开头。");
            }
            if (LOCAL.matcher(host).matches()) {
                return Optional.of("这个链接指向内部网络，公众打不开。");
            }
            if (paths.own(host)) {
                return inside(uri.getPath().isEmpty() ? "/" : uri.getPath());
            }
            return outside.problem(uri);
        } catch (URISyntaxException e) {
            return Optional.of("链接地址写得不对（可能有空格或中文标点），请重新填写。");
        }
    }
}
