package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the log tells of one item must make sense, and the site must do as it says. */
class ItemHistoryTests {

    private static final String ITEM = "/info/100000";

    private final PaperSite site = PaperSite.with(1);

    @Test
    void findsAWithdrawnItemThatIsStillThere() {
        site.withdraw(ITEM, "内容有误").seal();
        site.put(ITEM, "<h1>还在</h1>");
        assertThat(site.faults()).containsExactly(ITEM + "：日志第 2 条已记撤回，网站上却还打得开。");
    }

    @Test
    @DisplayName("a public item does not vanish by a version for named units")
    void findsAPublicItemThatBecameOneForNamedUnitsOnly() {
        site.tick();
        site.lines.add(PaperSite.line("REVISE", ITEM, 2, "1".repeat(64), site.now(), null, "定向公开"));
        site.pages.remove(ITEM);
        site.pages.remove(ITEM + "/versions/1/record.json");
        site.listed.remove(ITEM);
        assertThat(site.seal().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("日志第 2 条", "第 2 版", "没有撤回就改为定向公开"));
    }

    @Test
    void takesAnItemForNamedUnitsThatWasNeverPublic() {
        String item = "/info/200000";
        for (int version = 1; version < 3; version++) {
            site.tick();
            String act = version == 1 ? "PUBLISH" : "REVISE";
            String record = String.valueOf(version).repeat(64);
            site.lines.add(PaperSite.line(act, item, version, record, site.now(), null, "定向公开"));
        }
        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void takesOneForNamedUnitsThatFollowsAWithdrawal() {
        site.withdraw(ITEM, "不应继续公开");
        site.tick();
        site.lines.add(PaperSite.line("PUBLISH", ITEM, 2, "1".repeat(64), site.now(), null, "定向公开"));
        assertThat(site.seal().faults()).noneMatch(fault -> fault.contains("没有撤回就改为定向公开"));
    }

    @Test
    void findsAnItemForNamedUnitsThatEverybodyCanOpen() {
        site.tick();
        site.lines.add(PaperSite.line("REVISE", ITEM, 2, "1".repeat(64), site.now(), null, "定向公开"));
        assertThat(site.seal().faults())
                .contains(
                        ITEM + "：日志记为定向公开，网站上却人人打得开。", ITEM + "：日志记为定向公开，第 1 版的内容却人人取得到。", ITEM + "：日志记为定向公开，网站目录却列着。");
    }

    @Test
    void findsARemovedItemWhoeverSaysItWasForNamedUnits() {
        site.pages.remove(ITEM);
        site.pages.remove(ITEM + "/versions/1/record.json");
        site.listed.remove(ITEM);
        assertThat(site.seal().faults()).isNotEmpty();
    }

    @Test
    void findsAWithdrawnItemWithoutNotice() {
        site.withdraw(ITEM, "内容有误").seal();
        site.pages.remove(ITEM);
        assertThat(site.faults()).containsExactly(ITEM + "：已经撤回，原地址没有留下撤回公告（404）。");
    }

    @Test
    void findsANoticeThatGivesAnotherReason() {
        site.withdraw(ITEM, "泄露个人信息").seal();
        site.pages.put(ITEM, new Answer(410, "<p>网页升级中</p>".getBytes(UTF_8)));
        assertThat(site.faults()).containsExactly(ITEM + "：撤回公告里没有写日志所记的理由。");
    }

    @Test
    void findsARecordLeftBehindAWithdrawal() {
        byte[] record = site.record(ITEM, 1);
        site.withdraw(ITEM, "内容有误").seal();
        site.pages.put(ITEM + "/versions/1/record.json", new Answer(200, record));
        assertThat(site.faults()).containsExactly(ITEM + "：已经撤回，第 1 版的内容却还取得到。");
    }

    @Test
    void findsAWithdrawnItemStillListed() {
        site.withdraw(ITEM, "内容有误");
        site.listed.put(ITEM, 1);
        assertThat(site.seal().faults()).containsExactly(ITEM + "：日志已记撤回，网站目录却还列着。");
    }

    @Test
    void findsAWithdrawalWithoutReasonOrOfAnotherVersion() {
        site.lines.add(PaperSite.line("WITHDRAW", ITEM, 2, "0".repeat(64), site.now(), null, null));
        assertThat(site.seal().faults())
                .anyMatch(each -> each.contains("撤回的不是当时公开的版本"))
                .anyMatch(each -> each.contains("撤回没有说明理由"));
    }

    @Test
    void takesAnItemPublishedAgainAfterItsWithdrawal() {
        site.withdraw(ITEM, "内容有误");
        site.tick();
        byte[] record = PaperSite.recordOf(ITEM, 2, site.now());
        site.lines.add(PaperSite.line("PUBLISH", ITEM, 2, PaperSite.hash(record), site.now(), null, null));
        site.began.put(ITEM, site.now());
        site.show(ITEM, null);
        site.pages.put(ITEM + "/versions/2/record.json", new Answer(200, record));
        site.listed.put(ITEM, 2);
        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void findsVersionsThatAreLeftOutOrComeTwice() {
        site.lines.add(site.lines.get(0));
        assertThat(site.seal().faults())
                .anyMatch(each -> each.contains("版本号应为 2"))
                .anyMatch(each -> each.contains("事项与先前的记录接不上"));
        PaperSite other = PaperSite.with(1);
        other.revise(ITEM);
        other.lines.remove(0);
        assertThat(other.seal().faults()).anyMatch(each -> each.contains("版本号应为 1"));
    }

    @Test
    @DisplayName("第二十六条: published after more than 20 working days needs its late mark")
    void findsALatePublicationWithoutMark() {
        site.publish("/info/1", "2026-09-01");
        assertThat(site.seal().faults()).singleElement().asString().contains("/info/1", "补录标记");
        site.markLate("/info/1", "2026-09-01");
        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    @DisplayName("第二十六条: what only the calendar of holidays could decide is a hint")
    void leavesToPeopleWhatOnlyHolidaysCouldDecide() {
        // 23 weekdays before 2026-11-18, fewer if holidays lay between.
        site.publish("/info/1", "2026-10-16").seal();
        assertThat(site.faults()).isEmpty();
        assertThat(site.verified().findings().hints())
                .singleElement()
                .asString()
                .contains("/info/1", "可能");
    }

    @Test
    void takesAPublicationInTime() {
        site.publish("/info/1", "2026-10-21").seal();
        assertThat(site.verified().findings().all()).isEmpty();
    }

    @Test
    void findsADayThatHadNotComeYet() {
        site.publish("/info/1", "2026-12-01").seal();
        assertThat(site.faults()).singleElement().asString().contains("晚于真实的发布日期");
    }

    @Test
    void findsALateMarkOfNothing() {
        site.lines.add(PaperSite.line("MARK_LATE", ITEM, 1, "f".repeat(64), site.now(), null, null));
        assertThat(site.seal().faults())
                .anyMatch(each -> each.contains("补录标记对应的版本不在日志里"))
                .anyMatch(each -> each.contains("补录标记没有自称日期"));
    }

    @Test
    @DisplayName("条例第二十六条: what came too late is marked with its reason and claims no other day")
    void takesALateMarkThatOnlySaysByHowMuch() {
        site.publish("/info/1");
        String record = PaperSite.hash(site.record("/info/1", 1));
        site.lines.add(PaperSite.line("MARK_LATE", "/info/1", 1, record, site.now(), null, "超过公开期限 4 日"));
        assertThat(site.seal().faults()).isEmpty();
    }

    @Test
    void findsARecordThatDoesNotSayWhenItWasPublished() {
        byte[] record = "{\"publishedAt\":\"昨天\"}".getBytes(UTF_8);
        site.lines.set(0, PaperSite.line("PUBLISH", ITEM, 1, PaperSite.hash(record), site.now(), null, null));
        site.pages.put(ITEM + "/versions/1/record.json", new Answer(200, record));
        assertThat(site.seal().faults()).containsExactly(ITEM + "：第 1 版的内容记录里没有可读的 publishedAt。");
    }

    @Test
    void knowsWhichVersionsAreShown() {
        PaperSite other = PaperSite.with(1);
        other.revise(ITEM).withdraw(ITEM, "内容有误");
        List<Entry> entries = List.of(
                Entry.read(0, other.lines.get(0)),
                Entry.read(1, other.lines.get(1)),
                Entry.read(2, other.lines.get(2)));
        ItemHistory history = ItemHistory.of(entries).get(ITEM);
        assertThat(history.withdrawn()).extracting(Entry::version).containsExactly(1L, 2L);
        assertThat(history.shown()).isEmpty();
        assertThat(history.withdrawal()).isEqualTo(entries.get(2));
    }
}
