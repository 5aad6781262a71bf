package org.mingtang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites as they are written down. */
@Component
class SiteRows {

    private final JdbcClient database;

    SiteRows(JdbcClient database) {
        this.database = database;
    }

    private record Host(UUID site, String host) {}

    /** The main site first, where it is written down; the others by name. */
    List<Site> all() {
        Map<UUID, List<HostName>> hosts =
                database
                        .sql("select site, host from site_host order by site, position")
                        .query(Host.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Host::site,
                                Collectors.mapping(each -> new HostName(each.host()), Collectors.toList())));
        return database.sql("select * from site order by main desc, name, id")
                .query((row, n) -> site(row, hosts))
                .list();
    }

    void put(Site site) {
        database.sql("""
                        insert into site (id, main, name, root, with_below, address, brand, deep, soft, sponsor, contact,
                            code, icp, police, mistakes, revision)
                        values (:id, :main, :name, :root, :below, :address, :brand, :deep, :soft, :sponsor, :contact,
                            :code, :icp, :police, :mistakes, :revision)
                        on conflict (id) do update set (name, root, with_below, address, brand, deep, soft, sponsor,
                            contact, code, icp, police, mistakes, revision) =
                            (excluded.name, excluded.root, excluded.with_below, excluded.address, excluded.brand,
                            excluded.deep, excluded.soft, excluded.sponsor, excluded.contact, excluded.code,
                            excluded.icp, excluded.police, excluded.mistakes, excluded.revision)
                        """)
                .param("id", site.id())
                .param("main", site.main())
                .param("name", site.name())
                .param("root", site.root() == null ? null : site.root().value())
                .param("below", site.withBelow())
                .param("address", site.address())
                .param("brand", site.palette().brand())
                .param("deep", site.palette().deep())
                .param("soft", site.palette().soft())
                .param("sponsor", site.registration().sponsor())
                .param("contact", site.registration().contact())
                .param("code", site.registration().code())
                .param("icp", site.registration().icp())
                .param("police", site.registration().police())
                .param("mistakes", site.registration().mistakes())
                .param("revision", site.revision())
                .update();
        database.sql("delete from site_host where site = ?").param(site.id()).update();
        int position = 0;
        for (HostName host : site.hosts()) {
            database.sql("insert into site_host (host, site, position) values (?, ?, ?)")
                    .params(host.value(), site.id(), position++)
                    .update();
        }
    }

    void remove(UUID id) {
        database.sql("delete from site where id = ? and not main").param(id).update();
    }

    private static Site site(ResultSet row, Map<UUID, List<HostName>> hosts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID root = row.getObject("root", UUID.class);
        return new Site(
                id,
                row.getBoolean("main"),
                row.getString("name"),
                root == null ? null : new UnitId(root),
                row.getBoolean("with_below"),
                hosts.getOrDefault(id, List.of()),
                row.getString("address"),
                new Palette(row.getString("brand"), row.getString("deep"), row.getString("soft")),
                new Site.Registration(
                        row.getString("sponsor"),
                        row.getString("contact"),
                        row.getString("code"),
                        row.getString("icp"),
                        row.getString("police"),
                        row.getString("mistakes")),
                row.getInt("revision"));
    }
}
