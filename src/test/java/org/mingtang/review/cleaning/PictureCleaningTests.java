package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

class PictureCleaningTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A photo loses where it was taken and by what; no dot of it changes")
    void takesThePositionOutOfAPhoto() throws IOException {
        byte[] photo = SomeFiles.jpeg(SomeFiles.exif(1, true));
        Path file = SomeFiles.put(folder, "现场.jpg", photo);
        assertThat(cleaner.hidden("现场.jpg", file))
                .extracting(HiddenContent::kind)
                .containsExactlyInAnyOrder(Kind.POSITION, Kind.CAMERA);
        byte[] clean = cleaner.clean("现场.jpg", file).content();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Maker-7", "GPSDATA");
        assertThat(SomeFiles.samePicture(photo, clean)).isTrue();
        assertThat(cleaner.hidden("现场.jpg", SomeFiles.put(folder, "2.jpg", clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("Which way is up belongs to what is seen, so it stays, alone")
    void keepsWhichWayIsUp() throws IOException {
        Path file = SomeFiles.put(folder, "竖.jpg", SomeFiles.jpeg(SomeFiles.exif(6, true)));
        byte[] clean = cleaner.clean("竖.jpg", file).content();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .contains("Exif")
                .doesNotContain("Maker-7", "GPSDATA");
        int at = new String(clean, StandardCharsets.ISO_8859_1).indexOf("Exif");
        assertThat(Exif.of(clean, at + 6, clean.length).orientation()).isEqualTo(6);
        assertThat(cleaner.hidden("竖.jpg", SomeFiles.put(folder, "3.jpg", clean)))
                .isEmpty();
    }

    @Test
    void takesRemarksXmpAndWhatFollowsThePictureOut() throws IOException {
        byte[] xmp = SomeFiles.segment(
                0xe1,
                "http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>37</exif:GPSLatitude>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        byte[] remark = SomeFiles.segment(0xfe, "草稿，勿外传".getBytes(StandardCharsets.UTF_8));
        byte[] press = SomeFiles.segment(0xed, "Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] photo = SomeFiles.joined(
                SomeFiles.jpeg(xmp, remark, press), "secret tail".getBytes(StandardCharsets.ISO_8859_1));
        Path file = SomeFiles.put(folder, "a.jpg", photo);
        assertThat(cleaner.hidden("a.jpg", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.POSITION, Kind.CAMERA, Kind.EMBEDDED_FILE);
        byte[] clean = cleaner.clean("a.jpg", file).content();
        assertThat(new String(clean, StandardCharsets.UTF_8))
                .doesNotContain("adobe", "勿外传", "Photoshop", "secret tail");
        assertThat(SomeFiles.samePicture(photo, clean)).isTrue();
        assertThat(cleaner.hidden("a.jpg", SomeFiles.put(folder, "b.jpg", clean)))
                .isEmpty();
    }

    @Test
    void leavesACleanPictureAsItIs() throws IOException {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] plain = SomeFiles.picture(format);
            Path file = SomeFiles.put(folder, "p." + format, plain);
            assertThat(cleaner.hidden("p." + format, file)).isEmpty();
            assertThat(cleaner.clean("p." + format, file).content()).isEqualTo(plain);
        }
    }

    @Test
    void takesWordsAndExifOutOfAPng() throws IOException {
        byte[] plain = SomeFiles.picture("png");
        byte[] exif = SomeFiles.exif(1, true);
        byte[] picture = SomeFiles.joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", "Author\0Li Si".getBytes(StandardCharsets.ISO_8859_1)),
                chunk("eXIf", Arrays.copyOfRange(exif, 10, exif.length)),
                chunk("tIME", new byte[7]),
                Arrays.copyOfRange(plain, 33, plain.length),
                "tail".getBytes(StandardCharsets.ISO_8859_1));
        Path file = SomeFiles.put(folder, "截图.png", picture);
        assertThat(cleaner.hidden("截图.png", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.POSITION, Kind.CAMERA, Kind.EMBEDDED_FILE);
        byte[] clean = cleaner.clean("截图.png", file).content();
        assertThat(clean).isEqualTo(plain);
        assertThat(SomeFiles.samePicture(picture, clean)).isTrue();
    }

    @Test
    @DisplayName("A picture cut off anywhere neither fails nor loops")
    void bearsBrokenPictures() throws IOException {
        byte[] photo = SomeFiles.jpeg(SomeFiles.exif(6, true));
        byte[] png = SomeFiles.picture("png");
        for (int length = 4; length < 400; length += 3) {
            Path one = SomeFiles.put(folder, "cut.jpg", Arrays.copyOf(photo, Math.min(length, photo.length)));
            assertThat(cleaner.hidden("cut.jpg", one)).isNotNull();
            Path other = SomeFiles.put(folder, "cut.png", Arrays.copyOf(png, Math.min(length, png.length)));
            assertThat(cleaner.hidden("cut.png", other)).isNotNull();
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }
}
