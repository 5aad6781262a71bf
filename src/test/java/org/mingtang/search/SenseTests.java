package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;

class SenseTests {

    private final PublicThings things = new PublicThings();

    @Test
    void theWholeStandsFirstByTitleAndBeginningThenEachPassageUnderTheTitle() {
        var entry = things.withPassages(
                things.titled("云麓市停车管理办法"),
                List.of(new Passage("a1", "第一条", "首小时免费。"), new Passage("a2", "第二条", "之后二元。")));
        assertThat(Sense.of(entry))
                .containsExactly(
                        new Sense(Sense.WHOLE, "云麓市停车管理办法：云麓市停车管理办法的正文。"),
                        new Sense(0, "云麓市停车管理办法：首小时免费。"),
                        new Sense(1, "云麓市停车管理办法：之后二元。"));
        assertThat(Sense.of(entry).get(0).isWhole()).isTrue();
        assertThat(Sense.of(entry).get(1).isWhole()).isFalse();
    }

    @Test
    void ofALongTextOnlyTheBeginningStandsForTheWhole() {
        var entry = things.entry(UUID.randomUUID(), "办法", "公".repeat(199) + "积金".repeat(500), Validity.NONE, null);
        assertThat(Sense.of(entry))
                .singleElement()
                .satisfies(sense -> assertThat(sense.text()).isEqualTo("办法：" + "公".repeat(199) + "积"));
    }

    @Test
    void rareCharactersAreNotCutInTwo() {
        var entry = things.entry(UUID.randomUUID(), "办法", "\uD840\uDC00".repeat(300), Validity.NONE, null);
        assertThat(Sense.of(entry).get(0).text()).hasSize(3 + 400).endsWith("\uD840\uDC00");
    }

    @Test
    void sameTextIsKeptUnderTheSameHashOtherTextUnderAnother() {
        var one = new Sense(0, "办法：首小时免费。");
        assertThat(new Sense(7, "办法：首小时免费。").hash()).isEqualTo(one.hash()).matches("[0-9a-f]{64}");
        assertThat(new Sense(0, "规定：首小时免费。").hash()).isNotEqualTo(one.hash());
    }

    @Test
    void hashIsThatOfTheTextInUtf8() throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest("办法：".getBytes(UTF_8));
        assertThat(new Sense(0, "办法：").hash())
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void morePassagesThanAnyLawHasAreCut() {
        var many = java.util.Collections.nCopies(4000, new Passage("a", "条", "文"));
        assertThat(Sense.of(things.withPassages(things.titled("办法"), many))).hasSize(1501);
    }
}
