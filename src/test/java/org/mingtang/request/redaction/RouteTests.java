package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each leak is found by the route that is meant for it, not only by reading all bytes. */
class RouteTests {

    private static Leak leak(String name) {
        return Stream.of(WordLeaks.all(), WorkbookLeaks.all(), PdfLeaks.all())
                .flatMap(List::stream)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Route> routes(byte[] file) {
        return new Readings(Leak.TERMS, List.of(), List.of(), Ocr.none())
                .of(file).survivors().stream().map(ReadBack.Survivor::route).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "pdf: plain text, PAGE_TEXT",
        "pdf: white text, PAGE_TEXT",
        "pdf: invisible text, PAGE_TEXT",
        "pdf: text under a black box, PAGE_TEXT",
        "pdf: text drawn sign by sign out of order, PAGE_TEXT",
        "pdf: number in full-width digits, PAGE_TEXT",
        "pdf: text in a form within a form, PAGE_TEXT",
        "pdf: layer that is switched off, PAGE_TEXT",
        "pdf: form nobody draws, LOOSE_DRAWINGS",
        "pdf: stamp, LOOSE_DRAWINGS",
        "pdf: author, METADATA",
        "pdf: own property, METADATA",
        "pdf: name of a property, METADATA",
        "pdf: XMP, BYTES",
        "pdf: comment, ANNOTATIONS",
        "pdf: value of a field, ANNOTATIONS",
        "pdf: default of a field, ANNOTATIONS",
        "pdf: bookmark, BOOKMARKS",
        "pdf: label of a page, BOOKMARKS",
        "pdf: structure tree, STRUCTURE",
        "pdf: name of a layer, LAYERS",
        "pdf: attached text, ATTACHMENTS",
        "pdf: attached Word file, PARTS",
        "pdf: earlier version, REVISIONS",
        "pdf: remark between operators, BYTES",
        "pdf: bytes behind the end, BYTES",
        "docx: plain text, OFFICE_TEXT",
        "docx: name over three runs, PARTS",
        "docx: name as symbols, PARTS",
        "docx: core properties, METADATA",
        "docx: custom properties, METADATA",
        "docx: custom XML, METADATA",
        "docx: comment, COMMENTS",
        "docx: people, COMMENTS",
        "docx: glossary document, HIDDEN",
        "docx: embedded workbook, OFFICE_TEXT",
        "docx: remark within a picture, BYTES",
        "docx: entry the directory does not name, BYTES",
        "xlsx: cell, OFFICE_TEXT",
        "xlsx: hidden sheet, HIDDEN",
        "xlsx: very hidden sheet, HIDDEN",
        "xlsx: pivot cache, HIDDEN",
        "xlsx: cache of another workbook, HIDDEN",
        "xlsx: printer settings, HIDDEN",
        "xlsx: comment, COMMENTS",
        "xlsx: threaded comment, COMMENTS",
        "xlsx: number with an exponent, PARTS",
        "xlsx: shared string no cell uses, PARTS",
        "xlsx: company in the properties, METADATA"
    })
    void isFoundByItsRoute(String name, Route route) {
        assertThat(routes(leak(name).file())).contains(route);
    }

    @Test
    @DisplayName("the refusal names routes and places, and at most eight of them")
    void refusalsAreShort() {
        List<ReadBack.Survivor> many = Stream.iterate(1, i -> i + 1)
                .limit(20)
                .map(i -> new ReadBack.Survivor(Route.PAGE_TEXT, "第" + i + "页", ""))
                .toList();
        assertThat(new ReadBack(List.of(), many, List.of()).refusal())
                .contains("页面文字", "第8页")
                .doesNotContain("第9页");
        assertThat(new ReadBack(List.of(), List.of(), List.of()).refusal()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteHasAName(Route route) {
        assertThat(route.label()).isNotBlank().doesNotContain("_");
    }

    @Test
    void anybodyCanReadAFileAgain() {
        assertThat(ReadBack.of(leak("docx: plain text").file(), Leak.TERMS).isRefused())
                .isTrue();
        assertThat(ReadBack.of(leak("docx: plain text").file(), List.of(Term.of("没有此人", "")))
                        .isRefused())
                .isFalse();
    }
}
