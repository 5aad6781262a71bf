package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small parts: passages over pieces, rectangles, page frames, packed bytes. */
class BlackeningTests {

    private final String[] pieces = new String[6];

    private Blackening of(String... texts) {
        Blackening blackening = new Blackening();
        for (int i = 0; i < texts.length; i++) {
            int at = i;
            pieces[i] = texts[i];
            blackening.add(texts[i], text -> pieces[at] = text);
        }
        return blackening;
    }

    private String now() {
        return String.join(
                "|", Arrays.stream(pieces).filter(each -> each != null).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,■■■■b|cd|ef",
        "1,2,a■■■■|cd|ef",
        "1,3,a■■■■|d|ef",
        "1,5,a■■■■||f",
        "0,6,■■■■||",
        "2,4,ab|■■■■|ef",
        "5,9,ab|cd|e■■■■"
    })
    void aPassageStandsWhereItBegan(int from, int to, String result) {
        Blackening blackening = of("ab", "cd", "ef");
        blackening.cover(from, to, "");
        assertThat(blackening.apply()).containsExactly("");
        assertThat(now()).isEqualTo(result);
    }

    @Test
    void twoPassagesStayTwoAndTouchingOnesBecomeOne() {
        Blackening apart = of("abcdef");
        apart.cover(0, 1, "甲");
        apart.cover(3, 4, "乙");
        assertThat(apart.apply()).containsExactly("甲", "乙");
        assertThat(now()).isEqualTo("■■■■〔甲〕bc■■■■〔乙〕ef");

        Blackening together = of("abcdef");
        together.cover(0, 2, "甲");
        together.cover(1, 4, "乙");
        assertThat(together.apply()).containsExactly("甲");
        assertThat(now()).isEqualTo("■■■■〔甲〕ef");
    }

    @Test
    void withoutPassagesNothingIsTouched() {
        Blackening blackening = of("ab", "");
        assertThat(blackening.apply()).isEmpty();
        assertThat(now()).isEqualTo("ab|");
    }

    @Test
    void gapsAreReadButNotChanged() {
        Blackening blackening = new Blackening();
        blackening.add("张", text -> pieces[0] = text);
        blackening.gap("\n");
        blackening.add("三", text -> pieces[1] = text);
        blackening.cover(Sought.of(List.of(Term.of("张三", "个人隐私"))));
        blackening.apply();
        assertThat(now()).isEqualTo("■■■■〔个人隐私〕|");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,10,10,true",
        "9.5,9.5,10,10,false",
        "8,0,10,10,true",
        "20,0,5,5,false",
        "5,5,100,100,false",
        "-5,-5,20,20,true"
    })
    @DisplayName("a touch of the edge does not count")
    void whatShowsInAPlace(double x, double y, double width, double height, boolean covered) {
        List<Place> places = List.of(new Place(new Rectangle2D.Double(0, 0, 10, 10), ""));
        assertThat(Place.covers(places, new Rectangle2D.Double(x, y, width, height)))
                .isEqualTo(covered);
    }

    @Test
    void thinLinesTouchAndAreHeld() {
        List<Place> places = List.of(new Place(new Rectangle2D.Double(0, 0, 10, 10), ""));
        var line = new Rectangle2D.Double(2, 5, 5, 0);
        assertThat(Place.touches(places, line)).isTrue();
        assertThat(Place.holds(places, line)).isTrue();
        assertThat(Place.holds(places, new Rectangle2D.Double(2, 5, 50, 0))).isFalse();
        assertThat(Place.touches(List.of(), line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, -90, 450})
    void framesLeadThereAndBack(int rotation) {
        PDPage page = new PDPage(new PDRectangle(10, 20, 300, 500));
        page.setRotation(rotation);
        PageFrame frame = PageFrame.of(page);
        boolean turned = Math.floorMod(rotation, 180) == 90;
        assertThat(frame.width()).isEqualTo(turned ? 500 : 300);
        assertThat(frame.height()).isEqualTo(turned ? 300 : 500);
        var own = new Rectangle2D.Double(50, 60, 70, 20);
        var back = frame.own(frame.shown(own));
        assertThat(back.getX()).isCloseTo(50, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(back.getY()).isCloseTo(60, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(new Rectangle2D.Double(0, 0, frame.width(), frame.height()).contains(frame.shown(own)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,40,420", "90,40,40", "180,190,40", "270,420,190"})
    @DisplayName("the corner that is upper left as shown")
    void whereARectangleIsShown(int rotation, double x, double y) {
        PDPage page = new PDPage(new PDRectangle(10, 20, 300, 500));
        page.setRotation(rotation);
        var shown = PageFrame.of(page).shown(new Rectangle2D.Double(50, 60, 70, 40));
        assertThat(shown.getX()).isCloseTo(x, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(shown.getY()).isCloseTo(y, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void packedBytesAreFoundWithoutADirectory() throws IOException {
        byte[] once = packed("张三丰".getBytes(StandardCharsets.UTF_8));
        byte[] twice = packed(once);
        for (byte[] each : List.of(once, twice)) {
            var file = new ByteArrayOutputStream();
            file.write("rubbish stream\r\n".getBytes(StandardCharsets.US_ASCII));
            file.write(each);
            file.write(new byte[40]);
            List<String> found = new ArrayList<>();
            RawStreams.each(file.toByteArray(), body -> found.add(new String(body, StandardCharsets.UTF_8)));
            assertThat(found).contains("张三丰");
        }
    }

    @Test
    void endsOfStreamsAndRubbishAreNoStreams() {
        List<byte[]> found = new ArrayList<>();
        RawStreams.each(
                "endstream\nabcdefghijklmnopqrstuvwxyz0123456789".getBytes(StandardCharsets.US_ASCII), found::add);
        RawStreams.each(new byte[0], found::add);
        RawStreams.each("stream".getBytes(StandardCharsets.US_ASCII), found::add);
        assertThat(found).isEmpty();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
