package org.mingtang.organisation;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 站点: the portals of this deployment, each with its hosts, units, name and colours. */
@Component
public class Sites {

    private static final long A_SECOND = 1_000_000_000;

    private final Organisation organisation;
    private final SiteRows rows;
    private final SiteRegister register;
    private final String address;
    private final @Nullable HostName addressHost;
    private final @Nullable HostName domain;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    Sites(
            Organisation organisation,
            SiteRows rows,
            SiteRegister register,
            @Value("${mingtang.address:}") String address,
            @Value("${mingtang.site.domain:}") String domain) {
        this.organisation = organisation;
        this.rows = rows;
        this.register = register;
        this.address = address.strip().replaceAll("/+$", "");
        this.addressHost = this.address.isEmpty() ? null : hostOf(this.address).orElse(null);
        this.domain = HostName.read(domain).orElse(null);
    }

    private record Known(SiteMap map, long at, long changes) {}

    /** All sites, the main one first. */
    @Transactional(readOnly = true)
    public List<Site> all() {
        return now().all();
    }

    @Transactional(readOnly = true)
    public Optional<Site> find(UUID id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    public Site main() {
        return now().main();
    }

    /** The site that answers for a name of a host, without its port; the main one for those nobody knows. */
    @Transactional(readOnly = true)
    public Site ofHost(String name) {
        SiteMap map = now();
        return HostName.read(name).flatMap(map::ofHost).orElse(map.main());
    }

    /** The site a unit's information belongs to: that of the nearest unit above that has one, else the main one. */
    @Transactional(readOnly = true)
    public Site of(UUID unit) {
        return now().of(unit);
    }

    /** Whose information a site shows. */
    @Transactional(readOnly = true)
    public UnitScope shownOn(Site site) {
        return now().shownOn(site);
    }

    /** Says why a site cannot be as described, all at once; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Site site, List<String> hosts) {
        return SiteCheck.of(now(), organisation.now().tree()).refusals(site, hosts);
    }

    /**
     * Stores a site, new or changed; returns why not, all at once.
     *
     * @param hosts as written; those of {@code site} are not looked at
     */
    @Transactional
    public List<Refusal> put(Site site, List<String> hosts, Person by) {
        return register.put(site, hosts, by, this::now);
    }

    /** Removes a site; what it showed belongs to the site above from then on. */
    @Transactional
    public void remove(UUID id, Person by) {
        register.remove(id, by, this::now);
    }

    /** The sites as they are. */
    @Transactional(readOnly = true)
    SiteMap now() {
        long at = System.nanoTime();
        long changes = organisation.changesHere();
        UUID stamp = organisation.now().stamp();
        Known known = last.get();
        SiteMap map = known != null && known.map().stamp().equals(stamp) ? known.map() : read();
        last.set(new Known(map, at, changes));
        return map;
    }

    /** The sites as they were a second ago at most, own changes seen at once: for what is asked too often to ask the database each time. */
    SiteMap lately() {
        Known known = last.get();
        boolean fresh = known != null
                && System.nanoTime() - known.at() < A_SECOND
                && known.changes() == organisation.changesHere();
        return known != null && fresh ? known.map() : now();
    }

    /** How often anything was changed here. */
    long changesHere() {
        return organisation.changesHere();
    }

    /** What was last known, whatever has become of the database. */
    Optional<SiteMap> remembered() {
        return Optional.ofNullable(last.get()).map(Known::map);
    }

    private SiteMap read() {
        Organisation.Copy copy = organisation.now();
        List<Site> written = rows.all();
        List<Site> sites = new ArrayList<>();
        sites.add(main(
                written.stream().filter(Site::main).findFirst().orElse(Site.unwritten()),
                copy.tree().root().map(UnitView::name).orElse("")));
        written.stream().filter(site -> !site.main()).forEach(sites::add);
        return new SiteMap(copy.stamp(), sites, copy.tree());
    }

    /** What the configuration says of the main site comes first: mails and the log's name rest on it. */
    private Site main(Site written, String government) {
        Set<HostName> hosts = new LinkedHashSet<>();
        if (domain != null) {
            hosts.add(domain);
        }
        if (addressHost != null) {
            hosts.add(addressHost);
        }
        hosts.addAll(written.hosts());
        String name = written.name().isEmpty() ? government.replace("人民政府", "") + "政务公开" : written.name();
        return written.named(name).reached(List.copyOf(hosts), address.isEmpty() ? written.address() : address);
    }

    static Optional<HostName> hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? Optional.empty() : HostName.read(host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
