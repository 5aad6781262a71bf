package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTests {

    @Test
    void gatherCoordinatesThatAreNearlyTheSame() {
        Edges edges = new Edges(List.of(100.0, 2.0, 0.0, 101.0, 200.0), 3);

        assertThat(edges.count()).isEqualTo(3);
        assertThat(edges.at(0)).isEqualTo(0);
        assertThat(edges.at(2)).isEqualTo(200);
    }

    @Test
    void findTheNearest() {
        Edges edges = new Edges(List.of(0.0, 1_000.0, 3_000.0));

        assertThat(edges.indexOf(-50)).isZero();
        assertThat(edges.indexOf(1_040)).isEqualTo(1);
        assertThat(edges.indexOf(9_999)).isEqualTo(2);
    }

    @Test
    void mayBeNone() {
        assertThat(new Edges(List.of()).count()).isZero();
        assertThat(new Edges(List.of()).indexOf(5)).isZero();
    }
}
