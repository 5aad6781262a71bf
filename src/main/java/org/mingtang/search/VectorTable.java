package org.mingtang.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingtang.search.meaning.Meaning;
import org.mingtang.search.meaning.Vector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vectors in the database, and whose turn it is to work out more. */
@Component
class VectorTable implements Vectors {

    private final JdbcClient database;
    private final Meaning meaning;

    VectorTable(JdbcClient database, Meaning meaning) {
        this.database = database;
        this.meaning = meaning;
    }

    @Override
    public String model() {
        return meaning.model();
    }

    @Override
    public Map<String, Vector> of(Collection<SearchEntry> entries) {
        if (model().isEmpty() || entries.isEmpty()) {
            return Map.of();
        }
        var hashes = new HashSet<String>();
        entries.forEach(entry -> Sense.of(entry).forEach(sense -> hashes.add(sense.hash())));
        Map<String, Vector> known = new HashMap<>();
        database.sql("select hash, vector from search_vector where model = :model and hash = any(:hashes)")
                .param("model", model())
                .param("hashes", bytes(hashes))
                .query(row -> {
                    known.put(HexFormat.of().formatHex(row.getBytes("hash")), new Vector(row.getBytes("vector")));
                });
        return known;
    }

    /** Returns those whose vector is not known, each text once. */
    List<Sense> missing(List<Sense> senses) {
        Map<String, Sense> missing = new HashMap<>();
        senses.forEach(sense -> missing.putIfAbsent(sense.hash(), sense));
        database.sql("select hash from search_vector where model = :model and hash = any(:hashes)")
                .param("model", model())
                .param("hashes", bytes(missing.keySet()))
                .query(row -> {
                    missing.remove(HexFormat.of().formatHex(row.getBytes("hash")));
                });
        return List.copyOf(missing.values());
    }

    void keep(Sense sense, Vector vector) {
        database.sql("""
                        insert into search_vector (model, hash, vector) values (:model, :hash, :vector)
                        on conflict do nothing
                        """)
                .param("model", model())
                .param("hash", HexFormat.of().parseHex(sense.hash()))
                .param("vector", vector.bytes())
                .update();
    }

    /** Takes the next minute's work unless another program has taken it. */
    boolean takeShift(UUID holder) {
        return database.sql("""
                                insert into search_meaning_shift (model, holder, until)
                                values (:model, :holder, now() + interval '1 minute')
                                on conflict (model) do update set holder = excluded.holder, until = excluded.until
                                where search_meaning_shift.holder = excluded.holder or search_meaning_shift.until < now()
                                """).param("model", model()).param("holder", holder).update() == 1;
    }

    /** Lets another program begin at once. */
    void endShift(UUID holder) {
        database.sql("delete from search_meaning_shift where holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Takes away what no public text needs any more, and what other models left; returns how many. */
    int sweep() {
        return database.sql("""
                        delete from search_vector where model <> :model or hash not in (
                            select sha256(convert_to(title || '：' || left(body, :beginning), 'UTF8'))
                            from search_entry where not gone
                            union
                            select sha256(convert_to(title || '：' || (passage ->> 'text'), 'UTF8'))
                            from search_entry, jsonb_array_elements(passages) as passage where not gone)
                        """)
                .param("model", model())
                .param("beginning", Sense.BEGINNING)
                .update();
    }

    private static byte[][] bytes(Set<String> hashes) {
        return hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }
}
