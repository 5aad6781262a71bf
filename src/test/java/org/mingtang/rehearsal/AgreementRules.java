package org.mingtang.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What must never be found in the database, each with the query that finds it. */
final class AgreementRules {

    static final Map<String, String> ALL = new LinkedHashMap<>();

    /** How often each act on each subject is kept. */
    static final String KEPT = """
            select manuscript || ' ' || act, count(*) from manuscript_act group by 1
            union all
            select review.subject || ' STEP', count(*) from review_act join review on review.id = review_act.review
             where act in ('PASS', 'APPROVE') group by 1
            union all
            select number || ' WITHDRAW', 1 from item where withdrawn_at is not null""";

    private static final String ENTRY = """
            with entry as (select index, item, body::jsonb ->> 'act' as act, (body::jsonb ->> 'version')::int as version,
                body::jsonb ->> 'record' as record from log_entry) """;

    static {
        review();
        versions();
        log();
        withdrawal();
        projections();
    }

    private AgreementRules() {}

    private static void review() {
        ALL.put("a version without its passed review of the same hash", """
                select v.item || ' version ' || v.version from item_version v
                left join review r on r.id = v.review and r.stage = 'PASSED' and r.sha256 = v.reviewed_hash
                where r.id is null""");
        ALL.put("a version that was not approved exactly once", """
                select v.item || ' version ' || v.version from item_version v where 1 <>
                (select count(*) from review_act a
                  where a.review = v.review and a.act = 'APPROVE' and a.sha256 = v.reviewed_hash)""");
        ALL.put("a version that fewer than three people passed", """
                select v.item || ' version ' || v.version from item_version v where 3 >
                (select count(distinct a.account) from review_act a
                  where a.review = v.review and a.act in ('PASS', 'APPROVE') and a.sha256 = v.reviewed_hash)""");
        ALL.put("a manuscript whose stage is not that of its review", """
                select m.id || ' ' || m.stage || ' beside ' || coalesce(r.stage, 'none') from manuscript m
                left join lateral (select stage from review where subject = m.id::text order by place desc limit 1) r on true
                where (m.stage = 'UNDER_REVIEW') <> (coalesce(r.stage, '') = 'UNDER_REVIEW')
                   or (m.stage = 'RETURNED') <> (coalesce(r.stage, '') = 'RETURNED')
                   or m.stage in ('APPROVED', 'PUBLISHED') and coalesce(r.stage, '') <> 'PASSED'""");
        ALL.put("a manuscript whose stage is not that of its last act", """
                select m.id || ' ' || m.stage from manuscript m
                where m.stage <> (select after from manuscript_act where manuscript = m.id order by place desc limit 1)""");
        ALL.put("a published manuscript without its version, or a version without its manuscript", """
                select coalesce(m.id::text, v.item || ' version ' || v.version)
                from (select * from manuscript where stage = 'PUBLISHED') m
                full join (select v.*, r.subject from item_version v join review r on r.id = v.review) v
                  on v.subject = m.id::text and v.item = m.item
                where m.id is null or v.item is null""");
    }

    private static void versions() {
        ALL.put("a record with another hash than was kept", """
                select item || ' version ' || version from item_version
                where encode(sha256(convert_to(record, 'UTF8')), 'hex') <> sha256""");
        ALL.put("an item whose versions have gaps or that does not show its newest", """
                select i.number::text from item i left join item_version v on v.item = i.number
                group by i.number having count(v.version) <> i.version or max(v.version) <> i.version""");
    }

    private static void log() {
        ALL.put("a version that is not one entry of the log, at its place and with its hash", ENTRY + """
                select v.item || ' version ' || v.version from item_version v where 1 <>
                (select count(*) from entry e where e.item = '/info/' || v.item and e.version = v.version
                    and e.act in ('PUBLISH', 'REVISE')
                    and e.act = case v.version when 1 then 'PUBLISH' else 'REVISE' end
                    and e.record = v.sha256 and e.index = v.log_index)
                or 1 <> (select count(*) from entry e where e.item = '/info/' || v.item and e.version = v.version
                    and e.act in ('PUBLISH', 'REVISE'))""");
        ALL.put("an entry of the log without a version", ENTRY + """
                select e.index || ' ' || e.act || ' ' || e.item from entry e
                left join (select '/info/' || item as item, version, sha256 from item_version
                  union all select path, version, sha256 from gathering_version) v
                  on e.item = v.item and e.version = v.version and e.record = v.sha256
                where v.item is null""");
        ALL.put(
                "a topic's or package's version that is not one entry of the log, at its place and with its hash",
                ENTRY + """
                select v.path || ' version ' || v.version from gathering_version v where 1 <>
                (select count(*) from entry e where e.item = v.path and e.version = v.version
                    and e.act in ('PUBLISH', 'REVISE') and e.record = v.sha256 and e.index = v.log_index)
                or v.sha256 <> encode(sha256(convert_to(v.record, 'UTF8')), 'hex')""");
        ALL.put("versions in another order than the log's", """
                select item || ' version ' || version from (select item, version, log_index,
                  lag(log_index) over (partition by item order by version) as before from item_version) v
                where log_index <= before""");
        ALL.put("a log whose entries, hashes and end do not fit", """
                select 'size ' || e.size from log_end e
                where e.size <> (select count(*) from log_entry)
                   or e.size <> (select coalesce(max(index) + 1, 0) from log_entry)
                   or e.size <> (select count(*) from log_hash where level = 0)""");
    }

    private static void withdrawal() {
        ALL.put("a withdrawn item without exactly one entry of it, or one that stays with an entry", ENTRY + """
                select i.number::text from item i
                where (select count(*) from entry e where e.item = '/info/' || i.number and e.act = 'WITHDRAW')
                   <> case when i.withdrawn_at is null then 0 else 1 end""");
        ALL.put("an entry behind the withdrawal of its item", ENTRY + """
                select e.index || ' ' || e.act || ' ' || e.item from entry e join entry w on w.item = e.item
                where w.act = 'WITHDRAW' and e.index > w.index""");
    }

    private static void projections() {
        ALL.put("not exactly what is public stands in the table of search, with its title of now", """
                select coalesce(i.path, s.href) from
                (select coalesce((select min(path) from gathering g where g.item = number and g.withdrawn_at is null),
                    '/info/' || number) as path, title from item where withdrawn_at is null and audience = '{}') i
                full join (select href, title from search_entry
                    where not gone and href ~ '^/(info/\\d+$|topics/|packages/)') s
                  on s.href = i.path and s.title = i.title
                where i.path is null or s.href is null""");
        ALL.put("an item without exactly one deed that counts as long as it is public", """
                select i.number::text from item i
                where (select count(*) from fact f where f.address = '/info/' || i.number) <> 1
                   or (select count(*) from fact f where f.address = '/info/' || i.number and f.withdrawn_at is null)
                      <> case when i.withdrawn_at is null then 1 else 0 end""");
        ALL.put("an index number given twice", """
                select index_number from item group by 1 having count(*) > 1""");
    }
}
