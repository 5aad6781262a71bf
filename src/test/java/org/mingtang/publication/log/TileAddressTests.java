package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C2SP tlog-tiles: addresses of tiles")
class TileAddressTests {

    @ParameterizedTest
    @CsvSource({
        "000, 0, 256",
        "067, 67, 256",
        "x001/x234/067, 1234067, 256",
        "x001/000, 1000, 256",
        "273.p/112, 273, 112",
        "000.p/1, 0, 1",
        "x123/x456/x789/x012/345.p/255, 123456789012345, 255"
    })
    void readsIndexAndWidth(String text, long index, int width) {
        assertThat(TileAddress.read(text)).contains(new TileAddress(index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "1",
                "x000/001",
                "x000/x001/002",
                "001/002",
                "x001",
                "x001/",
                "/000",
                "000.p/0",
                "000.p/01",
                "000.p/256",
                "000.p/999",
                "000.p/",
                "000.p",
                "000/",
                "-01",
                "x001/x234/067.p/5/",
                "٠٠١",
                "x001/x001/x001/x001/x001/001"
            })
    void knowsOneWayOnlyToWriteAnIndex(String text) {
        assertThat(TileAddress.read(text)).isEmpty();
    }

    @Test
    @DisplayName("C2SP tlog-tiles, Partial Tiles: the example of a tree of 70,000")
    void knowsWhichTilesATreeHas() {
        assertThat(new TileAddress(272, 256).isWithin(70_000)).isTrue();
        assertThat(new TileAddress(273, 112).isWithin(70_000)).isTrue();
        assertThat(new TileAddress(273, 113).isWithin(70_000)).isFalse();
        assertThat(new TileAddress(273, 256).isWithin(70_000)).isFalse();
        assertThat(new TileAddress(0, 256).isWithin(70_000 >> 8)).isTrue();
        assertThat(new TileAddress(1, 17).isWithin(70_000 >> 8)).isTrue();
        assertThat(new TileAddress(1, 18).isWithin(70_000 >> 8)).isFalse();
        assertThat(new TileAddress(0, 1).isWithin(70_000 >> 16)).isTrue();
        assertThat(new TileAddress(0, 2).isWithin(70_000 >> 16)).isFalse();
        assertThat(new TileAddress(0, 1).isWithin(70_000L >> 24)).isFalse();
    }
}
