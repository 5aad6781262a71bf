package org.mingtang.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out changes of sites, one after the other over all instances, each noted. */
@Component
class SiteRegister {

    private final SiteRows rows;
    private final Organisation organisation;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    SiteRegister(SiteRows rows, Organisation organisation, AuditTrail trail, ApplicationEventPublisher events) {
        this.rows = rows;
        this.organisation = organisation;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> put(Site site, List<String> hosts, Person by, Supplier<SiteMap> now) {
        organisation.beginChange();
        SiteMap map = now.get();
        List<Refusal> refusals = SiteCheck.of(map, organisation.now().tree()).refusals(site, hosts);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (known(site.id()).map(Site::revision).orElse(0) != site.revision()) {
            throw new UnlawfulAct("在您填写期间，别人先保存了这个站点；请看过新内容后再改一次。");
        }
        Site next = new Site(
                site.id(),
                site.main(),
                site.name(),
                site.root(),
                site.withBelow(),
                SiteCheck.hosts(hosts),
                site.address(),
                site.palette(),
                site.registration(),
                site.revision() + 1);
        rows.put(next);
        changed(next.id());
        trail.note(by.account(), by.name(), "修改站点", name(next), next.hosts() + " " + next.palette());
        return List.of();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID id, Person by, Supplier<SiteMap> now) {
        organisation.beginChange();
        Site site = now.get().all().stream()
                .filter(each -> each.id().equals(id) && !each.main())
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这个站点，可能已被删除；主站不能删除。"));
        rows.remove(id);
        changed(id);
        trail.note(by.account(), by.name(), "删除站点", site.name(), site.hosts().toString());
    }

    private void changed(UUID site) {
        organisation.endChange();
        events.publishEvent(new SitesChanged(site));
    }

    private Optional<Site> known(UUID id) {
        return rows.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static String name(Site site) {
        return site.name().isEmpty() ? "主站" : site.name();
    }
}
