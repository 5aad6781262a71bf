package org.mingtang.request.guide;

import java.util.List;
import java.util.Optional;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.Requests;
import org.mingtang.search.OfficeToAsk;
import org.springframework.stereotype.Component;

/** The disclosure office (政府信息公开工作机构，第四条) of the organ whose site it is, with what its guide says of it. */
@Component
class OfficeOfSite implements OfficeToAsk {

    private final AskedSite site;
    private final Requests requests;
    private final Offices offices;
    private final Units units;

    OfficeOfSite(AskedSite site, Requests requests, Offices offices, Units units) {
        this.site = site;
        this.requests = requests;
        this.offices = offices;
        this.units = units;
    }

    @Override
    public Optional<Contact> here() {
        return organ().map(this::office);
    }

    /** The unit the site is of, else the first government whose information it shows. */
    private Optional<UnitView> organ() {
        UnitId root = site.get().root();
        List<UnitView> organs = requests.organs().stream()
                .filter(organ -> site.scope().holds(organ.id().value()))
                .toList();
        return organs.stream()
                .filter(organ -> organ.id().equals(root))
                .findFirst()
                .or(() -> organs.stream()
                        .filter(organ -> organ.kind() == UnitKind.GOVERNMENT)
                        .findFirst())
                .or(() -> organs.stream().findFirst());
    }

    private Contact office(UnitView organ) {
        UnitId handler = requests.handler(organ.id());
        Office said = offices.of(organ.id()).map(Offices.Kept::office).orElse(Office.NONE);
        String name = units.find(handler).map(UnitView::name).orElse(organ.name());
        return new Contact(
                said.name() == null ? name : said.name(),
                "/units/" + handler,
                said.phone(),
                said.place(),
                said.hours(),
                "/requests/guide?organ=" + organ.id() + "#where");
    }
}
