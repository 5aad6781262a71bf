package org.mingtang.review.checking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's word lists, and the trie made of them; every change counts a revision, by which others notice it. */
@Component
class ReviewWords {

    static final int PER_PAGE = 50;
    private static final int LONGEST = 60;

    private record Built(long revision, WordTrie trie) {}

    private final JdbcClient database;
    private final AuditTrail trail;
    private volatile @Nullable Built built;

    ReviewWords(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    WordTrie trie() {
        long revision = revision();
        Built now = built;
        if (now == null || now.revision() != revision) {
            now = new Built(revision, new WordTrie(all()));
            built = now;
        }
        return now.trie();
    }

    /** Goes up with every change of the lists. */
    long revision() {
        return database.sql("select revision from review_word_list")
                .query(Long.class)
                .single();
    }

    List<ReviewWord> all() {
        return database.sql("select * from review_word order by kind, word")
                .query(ReviewWords::word)
                .list();
    }

    /** @param kind null for all lists */
    List<ReviewWord> search(String query, ReviewWord.@Nullable Kind kind, int page) {
        return database.sql("select * from review_word " + WHERE + " order by word, id limit :most offset :from")
                .param("query", query.strip())
                .param("kind", kind == null ? "" : kind.name())
                .param("most", PER_PAGE)
                .param("from", PER_PAGE * Math.max(0, page - 1))
                .query(ReviewWords::word)
                .list();
    }

    int count(String query, ReviewWord.@Nullable Kind kind) {
        return database.sql("select count(*) from review_word " + WHERE)
                .param("query", query.strip())
                .param("kind", kind == null ? "" : kind.name())
                .query(Integer.class)
                .single();
    }

    private static final String WHERE =
            "where (:kind = '' or kind = :kind) and (:query = '' or strpos(word || ' ' || suggestion, :query) > 0)";

    Optional<ReviewWord> find(long id) {
        return database.sql("select * from review_word where id = ?")
                .param(id)
                .query(ReviewWords::word)
                .optional();
    }

    /** Stores a word, new where its id is 0; returns why not, all at once. */
    @Transactional
    List<Refusal> put(ReviewWord word, Person by) {
        List<Refusal> refusals = refusals(word);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (word.id() == 0) {
            insert(word);
        } else {
            int changed = database.sql("update review_word set word = ?, kind = ?, suggestion = ?, note = ?,"
                            + " allowed_in = ? where id = ?")
                    .params(word.word(), word.kind().name(), word.suggestion(), word.note(), word.phrases(), word.id())
                    .update();
            if (changed == 0) {
                return List.of(new Refusal("word", "没有这个词，可能已被删除。"));
            }
        }
        changed();
        trail.note(
                by.account(),
                by.name(),
                word.id() == 0 ? "新增检查词" : "修改检查词",
                word.word(),
                word.kind().label() + " " + word.suggestion());
        return List.of();
    }

    /** Adds the new words of a list and changes those it already holds. */
    @Transactional
    void put(List<ReviewWord> words, Person by) {
        words.forEach(this::insert);
        changed();
        trail.note(by.account(), by.name(), "导入检查词", words.size() + "个", "");
    }

    @Transactional
    void remove(ReviewWord word, Person by) {
        database.sql("delete from review_word where id = ?").param(word.id()).update();
        changed();
        trail.note(by.account(), by.name(), "删除检查词", word.word(), word.kind().label());
    }

    private void insert(ReviewWord word) {
        database.sql("""
                        insert into review_word (word, kind, suggestion, note, allowed_in) values (?, ?, ?, ?, ?)
                        on conflict (word) do update set kind = excluded.kind, suggestion = excluded.suggestion,
                        note = excluded.note, allowed_in = excluded.allowed_in""")
                .params(word.word(), word.kind().name(), word.suggestion(), word.note(), word.phrases())
                .update();
    }

    private void changed() {
        database.sql("update review_word_list set revision = revision + 1").update();
    }

    private List<Refusal> refusals(ReviewWord word) {
        List<Refusal> refusals = new ArrayList<>(shape(word));
        boolean taken = database.sql("select count(*) from review_word where word = ? and id <> ?")
                        .params(word.word(), word.id())
                        .query(Integer.class)
                        .single()
                > 0;
        if (taken) {
            refusals.add(new Refusal("word", "词表里已有“" + word.word() + "”，请查找后修改。"));
        }
        return refusals;
    }

    /** What is wrong with a word by itself. */
    static List<Refusal> shape(ReviewWord word) {
        List<Refusal> refusals = new ArrayList<>();
        if (word.word().isBlank() || word.word().length() > LONGEST) {
            refusals.add(new Refusal("word", "请填写词语，不超过" + LONGEST + "个字。"));
        } else if (word.word().length() == 1) {
            refusals.add(new Refusal("word", "单个字（“" + word.word() + "”）到处都会出现，请填写两个字以上的词语。"));
        }
        if (!word.word().isBlank() && word.word().equals(word.suggestion())) {
            refusals.add(new Refusal("suggestion", "建议写法与词语相同：“" + word.word() + "”。"));
        }
        for (String phrase : word.allowedIn()) {
            if (!phrase.contains(word.word())) {
                refusals.add(new Refusal("allowedIn", "允许的语境“" + phrase + "”里没有“" + word.word() + "”。"));
            }
        }
        return refusals;
    }

    private static ReviewWord word(ResultSet row, int n) throws SQLException {
        return new ReviewWord(
                row.getLong("id"),
                row.getString("word"),
                ReviewWord.Kind.valueOf(row.getString("kind")),
                row.getString("suggestion"),
                row.getString("note"),
                ReviewWord.phrases(row.getString("allowed_in")));
    }
}
