package org.mingtang.publication.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.StoredFiles;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.PressRoom;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A reason for keeping what was found in an attachment is a reason for that file and for no other. */
@MingtangTest
class KeptReasonsOfFilesTests {

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private Manuscripts manuscripts;

    @Autowired
    private DraftFindings findings;

    @Autowired
    private Precheck precheck;

    @Autowired
    private StoredFiles files;

    private PressRoom room;
    private ManuscriptId id;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
        id = room.written(PressRoom.notice("带附件的通知"));
    }

    @Test
    @DisplayName("Another file under the same name in the same place is to be looked into again")
    void isNoReasonForAnotherFileOfTheSameName() throws IOException {
        attach("名单.zip", "张三");
        keepAll("压缩包里的名单已逐一核对，没有个人信息");
        assertThat(open()).isEmpty();

        manuscripts.detach(id, file(0), room.clerk);
        attach("名单.zip", "李四");

        assertThat(open()).extracting(Finding::kind).containsOnly(FindingKind.UNREADABLE_ATTACHMENT);
    }

    @Test
    @DisplayName("A file that moves up in the list takes its reasons along")
    void staysAReasonWhereTheFileMovesInTheList() throws IOException {
        attach("第一批.zip", "张三");
        attach("第二批.zip", "李四");
        keepAll("压缩包里的文件已逐一核对");

        manuscripts.detach(id, file(0), room.clerk);

        assertThat(manuscripts.find(id).orElseThrow().attachments()).hasSize(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void tellsTwoFilesOfOneNameApart() throws IOException {
        attach("名单.zip", "张三");
        attach("名单.zip", "李四");
        assertThat(open()).hasSize(2);

        precheck.keep(id, open().get(0).fingerprint(), "已核对第一个压缩包", room.clerk);

        assertThat(open()).hasSize(1);
    }

    private void keepAll(String reason) {
        for (Finding each : open()) {
            precheck.keep(id, each.fingerprint(), reason, room.clerk);
        }
    }

    private List<Finding> open() {
        return findings.open(manuscripts.find(id).orElseThrow()).stream()
                .filter(each -> each.severity() != Severity.ADVICE)
                .toList();
    }

    private UUID file(int place) {
        return manuscripts.find(id).orElseThrow().attachments().get(place).file();
    }

    private void attach(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        manuscripts.attach(id, files.store(name, new ByteArrayInputStream(bytes.toByteArray())), room.clerk);
    }
}
