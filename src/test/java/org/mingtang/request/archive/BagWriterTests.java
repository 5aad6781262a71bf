package org.mingtang.request.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bags as RFC 8493 wants them, held against a check written apart from the writer. */
class BagWriterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final BagWriter bag = new BagWriter(out, "YSQ-2026-000001", DAY);

    @Test
    @DisplayName("RFC 8493 第2节：声明、说明、内容清单、标签清单齐全，逐个文件相符")
    void isCompleteAndValid() throws Exception {
        var random = new Random(8493);
        for (int i = 0; i < 20; i++) {
            byte[] content = new byte[random.nextInt(5000)];
            random.nextBytes(content);
            assertThat(bag.add("files/文书 " + i + ".bin", content)).isEqualTo("data/files/文书 " + i + ".bin");
        }
        bag.finish(Map.of("Source-Organization", "云麓区教育局"));

        BagCheck check = BagCheck.of(out.toByteArray());
        assertThat(check.faults()).isEmpty();
        assertThat(check.folder).isEqualTo("YSQ-2026-000001");
        assertThat(check.files).hasSize(24);
        assertThat(check.text("bag-info.txt")).contains("Source-Organization: 云麓区教育局\n", "Bagging-Date: 2026-03-02\n");
    }

    @Test
    void emptyBagIsValidToo() throws Exception {
        bag.finish(Map.of());
        assertThat(BagCheck.of(out.toByteArray()).faults()).isEmpty();
        assertThat(BagCheck.of(out.toByteArray()).text("bag-info.txt")).contains("Payload-Oxum: 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"百分之50%.txt", "a%0Ab.txt", "两\n行.txt", "回\r车.txt", " 空格 .txt", "😀.txt", "𠮷.txt"})
    @DisplayName("RFC 8493 第2.1.3条：清单里的百分号和换行转写，其余照写")
    void namesAreWrittenSoThatTheyAreFoundAgain(String name) throws Exception {
        bag.add(name, new byte[] {1});
        bag.finish(Map.of());
        assertThat(BagCheck.of(out.toByteArray()).faults()).isEmpty();
        assertThat(BagCheck.of(out.toByteArray()).text("manifest-sha256.txt").lines())
                .hasSize(1);
    }

    @Test
    void describesItselfOnOneLineEach() throws Exception {
        bag.finish(Map.of("External-Description", "第一行\r\nPayload-Oxum: 9.9"));
        assertThat(BagCheck.of(out.toByteArray()).faults()).isEmpty();
        assertThat(BagCheck.of(out.toByteArray()).text("bag-info.txt").lines())
                .contains("External-Description: 第一行 Payload-Oxum: 9.9");
    }

    @Test
    void takesNoPathTwice() throws Exception {
        bag.add("one.txt", new byte[1]);
        assertThatThrownBy(() -> bag.add("one.txt", new byte[2])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("没有写完的包通不过核对")
    void bagThatBrokeOffIsNoBag() throws Exception {
        bag.add("one.txt", new byte[1]);
        assertThat(BagCheck.of(out.toByteArray()).faults()).contains("declaration", "oxum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/one.txt", "bag-info.txt", "manifest-sha256.txt", "bagit.txt"})
    @DisplayName("改过任何一个文件，核对都看得出来")
    void anyChangeIsSeen(String path) throws Exception {
        bag.add("one.txt", "一".getBytes());
        bag.finish(Map.of("Source-Organization", "云麓区教育局"));
        assertThat(BagCheck.of(changed(path, false)).faults()).contains("changed " + path);
        assertThat(BagCheck.of(changed(path, true)).faults()).contains("missing " + path);
    }

    /** The same bag with a byte more at the end of a file, or without it. */
    private byte[] changed(String path, boolean without) throws Exception {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
                var zip = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean here = entry.getName().endsWith("/" + path);
                if (here && without) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
                zip.write(here ? new byte[] {' '} : new byte[0]);
            }
        }
        return changed.toByteArray();
    }
}
