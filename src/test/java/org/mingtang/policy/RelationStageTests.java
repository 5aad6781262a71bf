package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.policy.RelationStage.Act;
import org.mingtang.policy.text.Clue;
import org.mingtang.procedure.UnlawfulAct;

class RelationStageTests {

    private static final Map<Act, Map<RelationStage, RelationStage>> LAWFUL = Map.of(
            Act.CONFIRM, Map.of(RelationStage.PROPOSED, RelationStage.CONFIRMED),
            Act.DROP,
                    Map.of(
                            RelationStage.PROPOSED, RelationStage.DROPPED,
                            RelationStage.CONFIRMED, RelationStage.DROPPED),
            Act.TAKE_UP, Map.of(RelationStage.DROPPED, RelationStage.PROPOSED),
            Act.RELEASE, Map.of(RelationStage.CONFIRMED, RelationStage.PROPOSED));

    static Stream<Arguments> everyActAtEveryStage() {
        return Arrays.stream(Act.values())
                .flatMap(act -> Arrays.stream(RelationStage.values()).map(stage -> Arguments.of(act, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyActAtEveryStage")
    void isLawfulWhereTheTableSaysSoAndNowhereElse(Act act, RelationStage stage) {
        RelationStage to = LAWFUL.get(act).get(stage);
        if (to != null) {
            assertThat(act.from(stage)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> act.from(stage))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining(stage.label())
                    .hasMessageContaining(act.label());
        }
    }

    @ParameterizedTest
    @EnumSource(Clue.Kind.class)
    void everyClueButThoseOfItsOwnValidityProposesARelation(Clue.Kind clue) {
        boolean ofItself = clue == Clue.Kind.EFFECTIVE || clue == Clue.Kind.VALID;

        assertThat(RelationKind.of(clue).isEmpty()).isEqualTo(ofItself);
    }

    @ParameterizedTest
    @CsvSource({
        "ABOLISHES,ABOLISHES",
        "DECLARES_LAPSED,LAPSES",
        "AMENDS,AMENDS",
        "BASED_ON,BASED_ON",
        "PRINTS,PRINTS",
        "FORWARDS,FORWARDS",
        "INTERPRETS,INTERPRETS"
    })
    void aClueProposesWhatItSays(Clue.Kind clue, RelationKind kind) {
        assertThat(RelationKind.of(clue)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某办法|云政发〔2020〕1号|《某办法》（云政发〔2020〕1号）",
                "某办法||《某办法》",
                "关于某事的通知|云政发〔2020〕1号|关于某事的通知（云政发〔2020〕1号）",
                "某市关于印发《某办法》的通知||某市关于印发《某办法》的通知",
                "''|云政发〔2020〕1号|云政发〔2020〕1号"
            })
    void anEndIsNamedAsOneWritesIt(String title, String number, String named) {
        assertThat(new Relation.End(null, title, number).named()).isEqualTo(named);
    }

    @Test
    void anEndWithoutTitleAndNumberHasNoName() {
        assertThat(new Relation.End(null, "", null).named()).isEmpty();
    }

    @Test
    void eachEndSeesTheOtherAndItsOwnWord() {
        Relation relation = new Relation(
                UUID.randomUUID(),
                RelationKind.AMENDS,
                new Relation.End(1L, "甲", null),
                new Relation.End(2L, "乙", null),
                LocalDate.of(2026, 5, 1),
                null,
                RelationStage.CONFIRMED,
                null,
                null);

        assertThat(relation.other(1).title()).isEqualTo("乙");
        assertThat(relation.other(2).title()).isEqualTo("甲");
        assertThat(relation.word(1)).isEqualTo("修改");
        assertThat(relation.word(2)).isEqualTo("被修改");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "《某办法》|null|某办法|null",
                "  某办法  |  云政发〔2020〕1号 |某办法|云政发〔2020〕1号",
                "《甲》和《乙》|''|《甲》和《乙》|null",
                "《关于印发《甲》的通知》|null|关于印发《甲》的通知|null",
                "null|null|''|null"
            })
    void whatIsTypedIsTidied(String title, String number, String tidy, String tidyNumber) {
        Relation.End end = new RelationForm(null, false, title, number, null, null).other();

        assertThat(end.title()).isEqualTo(tidy);
        assertThat(end.number()).isEqualTo(tidyNumber);
    }

    @Test
    void aFormWithoutKindOrWithEndlessWordsIsRefused() {
        assertThatThrownBy(RelationForm.EMPTY::chosen).hasMessageContaining("什么关系");
        assertThatThrownBy(() -> new RelationForm(null, false, "长".repeat(301), null, null, null).other())
                .hasMessageContaining("300");
        assertThatThrownBy(() -> new RelationForm(null, false, "甲", "1".repeat(101), null, null).other())
                .hasMessageContaining("100");
    }
}
