package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTests {

    @Test
    void findTheReasonUnderLibraryExceptions() {
        Throwable wrapped = new IOException(new IllegalStateException(UnreadableReason.TABLE_TOO_BIG.found()));

        assertThat(Failures.reasonFor(wrapped)).isEqualTo(UnreadableReason.TABLE_TOO_BIG);
    }

    @Test
    void knowLockedAndOldFiles() {
        assertThat(Failures.reasonFor(new IOException(new EncryptedDocumentException("locked"))))
                .isEqualTo(UnreadableReason.ENCRYPTED);
        assertThat(Failures.reasonFor(new OldExcelFormatException("old"))).isEqualTo(UnreadableReason.OLD_FORMAT);
    }

    @Test
    void takeEverythingElseForDamage() {
        assertThat(Failures.reasonFor(new StackOverflowError())).isEqualTo(UnreadableReason.DAMAGED);
        assertThat(Failures.reasonFor(new OutOfMemoryError())).isEqualTo(UnreadableReason.DAMAGED);
        assertThat(Failures.reasonFor(new NullPointerException())).isEqualTo(UnreadableReason.DAMAGED);
    }

    @Test
    void followNoCircleOfCauses() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        assertThat(Failures.reasonFor(first)).isEqualTo(UnreadableReason.DAMAGED);
    }

    @ParameterizedTest
    @EnumSource(UnreadableReason.class)
    void areEachOneSentenceThatNamesTheFileAndSaysWhatToDo(UnreadableReason reason) {
        assertThat(String.valueOf(reason.of(" 通知.doc ").getMessage()))
                .contains("“通知.doc”")
                .containsPattern("请|可读的格式有")
                .endsWith("。")
                .containsOnlyOnce("。");
    }
}
