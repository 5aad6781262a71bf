package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.chinese.HanAnalyzer;

/** Names by their sound, from the index to the question. */
class SoundsTests {

    @ParameterizedTest
    @CsvSource({
        "gongjijin,住房公积金,true",
        "gongjij,住房公积金,true",
        "gjj,住房公积金,true",
        "zf,住房公积金,true",
        "zfgjj,住房公积金,true",
        "zfjj,住房公积金,false",
        "jijingong,住房公积金,false",
        "leqing,乐清市,true",
        "yueqing,乐清市,true",
        "chongqing,重庆路,true",
        "zhongqing,重庆路,true",
        "xian,县道,true",
        "xian,西安路,true",
        "changan,长安,true",
        "lvhua,绿化,true",
        "qd,市民（青少年）大会,false",
        "smqsn,市民（青少年）大会,true",
        "x,县道,true",
        "abcdefghijklmnop,住房公积金,false"
    })
    void lettersFindWhatSoundsSo(String letters, String name, boolean found) throws Exception {
        assertThat(finds(letters, name)).isEqualTo(found);
    }

    @Test
    void namesWithoutChineseHaveNoSound() {
        var document = new Document();
        SoundFields.add(document, "WiFi 2026");
        SoundFields.add(document, "");
        assertThat(document.getFields()).isEmpty();
    }

    @Test
    void oneCharacterHasASoundAndNoInitials() throws Exception {
        assertThat(finds("fang", "房")).isTrue();
        assertThat(finds("ff", "房")).isFalse();
    }

    @Test
    void soundsOfTwoNamesDoNotRunTogetherByTheirInitials() throws Exception {
        try (var index = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(index, new IndexWriterConfig(new HanAnalyzer()))) {
                var document = new Document();
                SoundFields.add(document, "住房");
                SoundFields.add(document, "公积");
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(index)) {
                var searcher = new IndexSearcher(reader);
                for (var letters : List.of("zfgj", "fangji")) {
                    for (var query : SoundQueries.of(letters)) {
                        assertThat(searcher.count(query)).as(letters).isZero();
                    }
                }
            }
        }
    }

    private static boolean finds(String letters, String name) throws Exception {
        try (var index = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(index, new IndexWriterConfig(new HanAnalyzer()))) {
                var document = new Document();
                SoundFields.add(document, name);
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(index)) {
                var searcher = new IndexSearcher(reader);
                for (var query : SoundQueries.of(letters)) {
                    if (searcher.count(query) > 0) {
                        return true;
                    }
                }
                return false;
            }
        }
    }
}
