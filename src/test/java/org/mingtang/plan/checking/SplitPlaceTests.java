package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitPlaceTests {

    @Test
    void sentencesEndAtStopsAndSemicolons() {
        String text = "开展培训不少于4次；编写案例。建立台账";

        assertThat(SplitPlace.of(text))
                .extracting(place -> text.substring(0, place.at()))
                .containsExactly("开展培训不少于4次；", "开展培训不少于4次；编写案例。");
    }

    @Test
    void oneSentenceCanBeCutAtItsClauses() {
        assertThat(SplitPlace.of("开展培训，编写案例。")).extracting(SplitPlace::at).containsExactly(5);
    }

    @Test
    void closingQuotationMarkStaysWithItsSentence() {
        assertThat(SplitPlace.of("办好“一件事。”再办下一件")).extracting(SplitPlace::at).containsExactly(8);
    }

    @Test
    void nothingIsCutAtTheVeryEnd() {
        assertThat(SplitPlace.of("建立台账。")).isEmpty();
        assertThat(SplitPlace.of("")).isEmpty();
    }
}
