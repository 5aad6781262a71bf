package org.mingtang.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Addresses made of how a visitor reached this program, with nothing in them that he could have invented. */
final class RequestAddress {

    private RequestAddress() {}

    /**
     * @param wanted the site to lead to
     * @param asked the site the request asks for
     */
    static String of(HttpServletRequest request, Site wanted, Site asked) {
        Optional<HostName> called = HostName.read(request.getServerName());
        boolean its = wanted.id().equals(asked.id())
                && called.filter(host -> wanted.hosts().contains(host) || ownMachine(host, request))
                        .isPresent();
        String host = its
                ? called.orElseThrow().value()
                : wanted.hosts().stream()
                        .findFirst()
                        .map(HostName::value)
                        .orElseGet(() -> HostName.read(request.getLocalAddr())
                                .map(HostName::value)
                                .orElse("localhost"));
        return request.getScheme() + "://" + host + port(request);
    }

    /** Names of one site differ too: they stand in its absolute links. */
    static String key(HttpServletRequest request, SiteMap sites) {
        Optional<HostName> called = HostName.read(request.getServerName());
        String host = called.flatMap(sites::ofHost).isPresent()
                        || called.filter(each -> ownMachine(each, request)).isPresent()
                ? called.orElseThrow() + port(request)
                : "";
        return sites.stamp() + " " + request.getScheme() + " " + host;
    }

    /** A name that can lead nowhere else: this machine's own, or the very address the request came to. */
    private static boolean ownMachine(HostName host, HttpServletRequest request) {
        return host.local()
                || HostName.read(String.valueOf(request.getLocalAddr()))
                        .filter(host::equals)
                        .isPresent();
    }

    /** The port is the visitor's word, too: only the one that was really used is repeated. */
    private static String port(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return usual || port != request.getLocalPort() ? "" : ":" + port;
    }
}
