package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTests {

    private static Rule across(double y, double from, double to) {
        return new Rule(true, y, from, to);
    }

    private static Rule down(double x, double from, double to) {
        return new Rule(false, x, from, to);
    }

    @Test
    void isFoundBetweenTwoPoints() {
        assertThat(Rule.between(new Point2D.Double(50, 10), new Point2D.Double(20, 10.4)))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.horizontal()).isTrue();
                    assertThat(rule.from()).isEqualTo(20);
                    assertThat(rule.to()).isEqualTo(50);
                });
        assertThat(Rule.between(new Point2D.Double(10, 50), new Point2D.Double(10, 20)))
                .hasValue(down(10, 20, 50));
    }

    @Test
    void isNotASlantedLine() {
        assertThat(Rule.between(new Point2D.Double(0, 0), new Point2D.Double(20, 20)))
                .isEmpty();
        assertThat(Rule.between(new Point2D.Double(0, 0), new Point2D.Double(0, 0)))
                .isEmpty();
    }

    @Test
    void joinsPiecesOfOneLine() {
        assertThat(Rule.joined(List.of(across(10, 60, 100), across(10.2, 0, 40), across(10, 41, 60))))
                .containsExactly(across(10.2, 0, 100));
    }

    @Test
    void keepsLinesWithAGapApartAndDropsSpecks() {
        assertThat(Rule.joined(List.of(across(10, 0, 40), across(10, 50, 90), across(30, 0, 2))))
                .containsExactly(across(10, 0, 40), across(10, 50, 90));
    }

    @Test
    void crossesWhatItTouches() {
        assertThat(across(10, 0, 100).crosses(down(100, 10, 50))).isTrue();
        assertThat(across(10, 0, 100).crosses(down(102, 12, 50))).isTrue();
        assertThat(across(10, 0, 100).crosses(down(110, 10, 50))).isFalse();
        assertThat(across(10, 0, 100).crosses(across(10, 50, 150))).isFalse();
    }

    @Test
    void coversADistanceTogetherWithOthers() {
        List<Rule> rules = List.of(across(10, 50, 100), across(11, 0, 50), across(40, 0, 100));

        assertThat(Rule.cover(rules, 10, 0, 100)).isTrue();
        assertThat(Rule.cover(rules, 10, 0, 120)).isFalse();
        assertThat(Rule.cover(rules, 20, 0, 100)).isFalse();
    }
}
