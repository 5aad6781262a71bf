package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.engine.Feed.Horizon;

class PlaceTests {

    private static final String MODEL = "model-a";

    @Test
    void anIndexWithoutMemoryBeginsAtTheBeginning() {
        assertThat(Place.of(null, new Horizon(90, "db"), MODEL)).isZero();
        assertThat(Place.of(List.of(), new Horizon(90, "db"), MODEL)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // kept at, running now, database now, model now: goes on from
        "50,90,db,model-a,50",
        "90,90,db,model-a,90",
        "91,90,db,model-a,-1",
        "50,90,other,model-a,-1",
        "50,90,db,model-b,-1",
        "50,90,db,,-1"
    })
    void goesOnOnlyWithTheSameDatabaseAndTheSameModel(
            long kept, long running, String database, String model, long place) {
        assertThat(Place.of(Place.kept(kept, "db", MODEL), new Horizon(running, database), model == null ? "" : model))
                .isEqualTo(place);
    }

    @Test
    void indexOfWordsAloneIsStrangeOnceMeaningIsWanted() {
        var words = Place.kept(5, "db", "");
        assertThat(Place.of(words, new Horizon(9, "db"), "")).isEqualTo(5);
        assertThat(Place.of(words, new Horizon(9, "db"), MODEL)).isEqualTo(Place.STRANGE);
    }

    @Test
    void memoryOfAnotherProgramIsStrange() {
        var entries = new ArrayList<Map.Entry<String, String>>();
        Place.kept(5, "db", MODEL).forEach(entries::add);
        entries.add(Map.entry("something", "else"));
        assertThat(Place.of(entries, new Horizon(9, "db"), MODEL)).isEqualTo(Place.STRANGE);
    }
}
