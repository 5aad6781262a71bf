package org.mingtang.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.mingtang.search.chinese.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that mean the same, as the office keeps them. */
@Component
class Synonyms {

    private static final int MOST_VARIANTS = 6;

    private final JdbcClient database;

    Synonyms(JdbcClient database) {
        this.database = database;
    }

    /** Words each of which may stand for any other. */
    record Group(UUID id, List<String> words) {

        static Group from(ResultSet row, int n) throws SQLException {
            Array words = row.getArray("words");
            return new Group(row.getObject("id", UUID.class), List.of((String[]) words.getArray()));
        }
    }

    List<Group> all() {
        return database.sql("select * from search_synonym order by words")
                .query(Group::from)
                .list();
    }

    /** Puts a group in place of those that hold one of its words. */
    void put(List<String> words) {
        var folded = words.stream().map(Folding::fold).distinct().toArray(String[]::new);
        database.sql("delete from search_synonym where words && :words::text[]")
                .param("words", folded)
                .update();
        database.sql("insert into search_synonym (id, words) values (:id, :words)")
                .param("id", UUID.randomUUID())
                .param("words", folded)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from search_synonym where id = :id")
                .param("id", id)
                .update();
    }

    /** Returns the text with words replaced by others of the same meaning, the text itself not among them. */
    List<String> variants(String text) {
        var folded = Folding.fold(text);
        var groups = database.sql("""
                        select * from search_synonym
                        where exists (select from unnest(words) as word where strpos(:text, word) > 0)
                        """).param("text", folded).query(Group::from).list();
        var variants = new LinkedHashSet<String>();
        variants.add(folded);
        for (var group : groups) {
            for (var variant : new ArrayList<>(variants)) {
                variants.addAll(replaced(variant, group.words()));
            }
        }
        variants.remove(folded);
        return variants.stream().limit(MOST_VARIANTS).toList();
    }

    private static List<String> replaced(String text, List<String> words) {
        // 住房公积金 holds 公积金: the longer word is the one that was meant.
        var longest = words.stream()
                .filter(text::contains)
                .max((one, other) -> Integer.compare(one.length(), other.length()));
        return longest.map(meant -> words.stream()
                        .filter(word -> !word.equals(meant))
                        .map(word -> text.replace(meant, word))
                        .toList())
                .orElse(List.of());
    }

    static List<String> split(String line) {
        return Arrays.stream(line.split("[,，、;；=＝\\s]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
