package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.request.RequestFile;

/** Files in pieces: cut, closed, and put together again. */
class FileAssemblyTests {

    private final CaseKey request = new CaseKey("province", new UUID(1, 3));
    private final OwnKey key = OwnKey.fresh();
    private final Partner to = new Partner(
            "city", "云麓", Partner.Relation.LOWER, null, false, true, Set.of("city"), List.of(ExchangeDesk.told(key)));

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 1", "10, 1", "11, 2", "20, 2", "21, 3", "20971520, 2097152"})
    void isCutIntoAsFewPiecesAsHold(long size, int pieces) {
        assertThat(FilePiece.pieces(size, 10)).isEqualTo(pieces);
    }

    @Test
    @DisplayName("最大的文件（20 MB）正好是最多的段数")
    void largestFileHasTheMostPieces() {
        assertThat(FilePiece.pieces(20 << 20, FilePiece.LENGTH)).isEqualTo(FilePiece.MOST);
    }

    @Test
    @DisplayName("每一段用对方公钥加密，挪到别的申请、别的文件、别的位置、别的平台都打不开")
    void piecesOpenNowhereElse() {
        var place = new FilePiece.Place(request.id(), UUID.randomUUID(), 0, 2);
        var part = new FilePiece.Part(RequestFile.Kind.IDENTITY, "乔安身份证.jpg", "00", "正面".getBytes(UTF_8));
        FilePiece piece = FilePiece.close(place, part, "province", to);
        assertThat(Wire.tree(piece).toString()).doesNotContain("乔安", "IDENTITY");
        assertThat(part.toString()).doesNotContain("乔安");

        FilePiece.Part opened = piece.open(key.seal(), "province", "city");
        assertThat(opened.name()).isEqualTo("乔安身份证.jpg");
        assertThat(opened.kind()).isEqualTo(RequestFile.Kind.IDENTITY);
        assertThat(opened.bytes()).isEqualTo("正面".getBytes(UTF_8));

        var sealed = piece.sealed();
        var other = new CaseKey("province", new UUID(9, 9));
        closed(new FilePiece(other, piece.file(), 0, 2, sealed), "province", "city");
        closed(new FilePiece(request, new UUID(9, 9), 0, 2, sealed), "province", "city");
        closed(new FilePiece(request, piece.file(), 1, 2, sealed), "province", "city");
        closed(new FilePiece(request, piece.file(), 0, 3, sealed), "province", "city");
        closed(piece, "centre", "city");
        closed(piece, "province", "town");
        assertThatThrownBy(() -> piece.open(OwnKey.fresh().seal(), "province", "city"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicantBox.open(sealed, key.seal(), request, "province", "city"))
                .as("a file is no applicant")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void closed(FilePiece piece, String from, String side) {
        assertThatThrownBy(() -> piece.open(key.seal(), from, side)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("先到后到、重复、申请前、申请后，合成的都是原来的文件，只留一份")
    void piecesInAnyOrderMakeTheFile() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var files = new SimulatedFiles();
            var came = new ArrayList<CaseKey>();
            var assembly = new FileAssembly(files.in(came::contains));
            List<FilePiece> pieces = new ArrayList<>(pieces(withFiles(seed)));
            pieces.addAll(pieces.subList(0, random.nextInt(pieces.size())));
            Collections.shuffle(pieces, random);
            CaseKey above = pieces.get(0).request();
            int arrives = random.nextInt(pieces.size() + 1);
            for (int n = 0; n <= pieces.size(); n++) {
                if (n == arrives) {
                    came.add(above);
                    assertThat(assembly.requestCame(above)).isEmpty();
                }
                if (n < pieces.size() && !assembly.has(pieces.get(n))) {
                    assertThat(assembly.take(pieces.get(n))).isEmpty();
                }
            }
            assertThat(files.kept).usingRecursiveComparison().isEqualTo(SimulatedFiles.of(above));
            assertThat(files.times.values()).containsOnly(1);
            assertThat(files.hasPieces()).isFalse();
        }
    }

    @Test
    @DisplayName("合不成原来的文件：说明，不留下残件，重新转交就好")
    void piecesThatDoNotFitAreForgotten() {
        var files = new SimulatedFiles();
        var assembly = new FileAssembly(files.in(key -> true));
        List<FilePiece> right = pieces(withFiles(1)).stream()
                .filter(piece -> piece.pieces() == 2)
                .limit(2)
                .toList();
        FilePiece second = right.get(1);
        FilePiece wrong = new FilePiece(
                second.request(), second.file(), 1, 2, right.get(0).sealed());
        assertThat(assembly.take(right.get(0))).isEmpty();
        assertThat(assembly.take(wrong)).contains(FileAssembly.SPOILT);
        assertThat(files.hasPieces()).isFalse();
        assertThat(files.kept).isEmpty();
        assertThat(assembly.take(right.get(0))).isEmpty();
        assertThat(assembly.take(second)).isEmpty();
        assertThat(files.kept).hasSize(1);
    }

    /** A case with files of which one has two pieces. */
    private static CaseKey withFiles(int seed) {
        for (long n = 0; ; n++) {
            var key = new CaseKey("province", new UUID(seed, n));
            if (SimulatedFiles.of(key).size() == 2) {
                return key;
            }
        }
    }

    private static List<FilePiece> pieces(CaseKey request) {
        return SimulatedFiles.places(request).stream()
                .map(place -> Wire.kept(
                        SimulatedFiles.sealed("province", Wire.tree(place)).toString(), FilePiece.class))
                .toList();
    }
}
