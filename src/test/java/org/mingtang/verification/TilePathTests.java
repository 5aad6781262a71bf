package org.mingtang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C2SP tlog-tiles: addresses of tiles")
class TilePathTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, /log/tile/0/000",
        "0, 67, 256, /log/tile/0/067",
        "1, 999, 17, /log/tile/1/999.p/17",
        "0, 1000, 256, /log/tile/0/x001/000",
        "0, 1234067, 256, /log/tile/0/x001/x234/067",
        "2, 1234067, 1, /log/tile/2/x001/x234/067.p/1"
    })
    void writesAnIndexInPartsOfThreeDigits(int level, long index, int width, String path) {
        assertThat(TilePath.hashes(level, index, width)).isEqualTo(path);
        assertThat(TilePath.entries(index, width)).isEqualTo(path.replaceFirst("tile/\\d+/", "tile/entries/"));
    }
}
