package org.mingtang.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.WhatIsFound;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether review, publication, log, evidence, files, search table and search index tell the same. */
final class Agreement {

    private static final String PUBLIC = "select number from item where withdrawn_at is null and audience = '{}'";

    private final ListableBeanFactory beans;
    private final JdbcClient database;

    Agreement(ListableBeanFactory beans) {
        this.beans = beans;
        database = beans.getBean(JdbcClient.class);
    }

    /**
     * Everything in which they differ; empty when they agree.
     *
     * @param confirmed acts that somebody was told to be done, each as subject and act
     */
    List<String> complaints(List<String> confirmed) {
        List<String> complaints = new ArrayList<>(inTheDatabase());
        complaints.addAll(lost(confirmed));
        complaints.addAll(index());
        complaints.addAll(files());
        if (!beans.getBean(AuditTrail.class).verify().isSound()) {
            complaints.add("the audit trail is broken");
        }
        return complaints;
    }

    List<String> inTheDatabase() {
        List<String> complaints = new ArrayList<>();
        AgreementRules.ALL.forEach((sentence, rows) ->
                database.sql(rows).query(String.class).list().forEach(row -> complaints.add(sentence + ": " + row)));
        return complaints;
    }

    /** What was confirmed and is not there. */
    List<String> lost(List<String> confirmed) {
        Map<String, Integer> kept = new HashMap<>();
        database.sql(AgreementRules.KEPT)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        Map<String, Integer> told = new HashMap<>();
        confirmed.forEach(line -> told.merge(line, 1, Integer::sum));
        return told.entrySet().stream()
                .filter(each -> kept.getOrDefault(each.getKey(), 0) < each.getValue())
                .map(each -> "confirmed " + each.getValue() + " times, kept " + kept.getOrDefault(each.getKey(), 0)
                        + " times: " + each.getKey())
                .toList();
    }

    /** What the index on disk finds beside what is public. */
    List<String> index() {
        List<String> complaints = new ArrayList<>();
        List<UUID> found = WhatIsFound.keys(beans);
        Map<UUID, Long> numbers = new HashMap<>();
        database.sql(PUBLIC)
                .query(Long.class)
                .list()
                .forEach(number -> numbers.put(Findable.key(new ItemNumber(number)), number));
        var missing = new TreeSet<>(numbers.keySet());
        missing.removeAll(found);
        missing.forEach(key -> complaints.add("public and not found: /info/" + numbers.get(key)));
        var once = new TreeSet<UUID>();
        found.stream()
                .filter(key -> !once.add(key))
                .forEach(key -> complaints.add("found twice: /info/" + numbers.get(key)));
        once.removeAll(numbers.keySet());
        once.removeAll(ofOthers());
        once.forEach(key -> complaints.add("found and not public: " + key));
        return complaints;
    }

    private List<UUID> ofOthers() {
        return database.sql(
                        "select key from search_entry where not gone and href !~ '^/(info/\\d+$|topics/|packages/)'")
                .query(UUID.class)
                .list();
    }

    /** Attachments whose content is not what was published. */
    List<String> files() {
        StoredFiles files = beans.getBean(StoredFiles.class);
        return database
                .sql("select distinct file, sha256 from version_attachment")
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(each -> !sha256(files, each.getKey()).equals(each.getValue()))
                .map(each -> "not the file that was published: " + each.getKey())
                .toList();
    }

    String size() {
        return database.sql("select (select count(*) from item) || ' items, '"
                        + " || (select count(*) from item_version) || ' versions, '"
                        + " || (select count(*) from item where withdrawn_at is not null) || ' withdrawn, '"
                        + " || (select size from log_end) || ' entries'")
                .query(String.class)
                .single();
    }

    private static String sha256(StoredFiles files, UUID file) {
        try {
            byte[] content = Files.readAllBytes(files.path(new StoredFileId(file)));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (StoredFileNotKept | IOException e) {
            return e.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
