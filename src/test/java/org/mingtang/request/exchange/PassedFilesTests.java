package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.PassedFiles;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Result;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an applicant handed in goes down with his request, and comes in from above with it. */
@MingtangTest
class PassedFilesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestPapers papers;

    @Autowired
    PassedFiles files;

    @Autowired
    PassingOn passing;

    @Autowired
    PassedIn passed;

    @Autowired
    JdbcClient database;

    ExchangeDesk desk;
    Other upper;
    Other lower;
    FromAbove above;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(DAY);
        upper = desk.with(Relation.UPPER);
        lower = desk.with(Relation.LOWER);
        desk.settle(upper);
        above = new FromAbove(
                desk,
                upper,
                beans.getBean(Units.class)
                        .find(desk.requests.education)
                        .orElseThrow()
                        .name());
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("转下级：申请人交来的材料分段加密随行，机关的文书不走；查看留痕；再转只送新增的")
    void filesGoAlong() {
        byte[] card = FromAbove.random(1_300_000);
        RequestId id = desk.requests.received(DAY);
        papers.add(id, RequestFile.Kind.IDENTITY, "乔安身份证.jpg", card, desk.requests.clerk);
        papers.add(id, RequestFile.Kind.APPLICATION, "申请.txt", bytes("申请书"), desk.requests.clerk);
        papers.add(id, RequestFile.Kind.RELEASED, "纪要.txt", bytes("纪要"), desk.requests.clerk);
        String number = desk.requests.view(id).number();
        passing.passOn(number, lower.side, "东川区青石镇人民政府", desk.requests.clerk);

        List<FilePiece> pieces = sent();
        assertThat(pieces).hasSize(4).allMatch(piece -> piece.request().id().equals(id.value()));
        assertThat(pieces.toString()).doesNotContain("乔安", "申请书");
        List<FilePiece.Part> cardParts = parts(pieces, RequestFile.Kind.IDENTITY);
        assertThat(joined(cardParts)).isEqualTo(card);
        assertThat(cardParts).extracting(FilePiece.Part::name).containsOnly("乔安身份证.jpg");
        assertThat(cardParts).extracting(FilePiece.Part::sha256).containsOnly(Wire.sha256(card));
        assertThat(joined(parts(pieces, RequestFile.Kind.APPLICATION))).isEqualTo(bytes("申请书"));
        assertThat(papers.looks(id)).extracting(RequestPapers.Look::what).contains("随转交送出的材料（2 件）");

        assertThat(shown().pieces()).isZero();
        papers.add(id, RequestFile.Kind.CORRECTION, "补正.txt", bytes("补正"), desk.requests.clerk);
        passing.passOn(number, lower.side, "东川区青石镇人民政府", desk.requests.clerk);
        assertThat(shown().pieces()).isOne();
        assertThat(parts(sent(), RequestFile.Kind.CORRECTION)).hasSize(1);
    }

    @Test
    @DisplayName("下级不接收各段：页面只说一次，写明是哪一件；按件数不算进申请")
    void refusedPiecesAreToldOnce() {
        RequestId id = desk.requests.received(DAY);
        papers.add(id, RequestFile.Kind.APPLICATION, "表.pdf", FromAbove.random(1_100_000), desk.requests.clerk);
        String number = desk.requests.view(id).number();
        passing.passOn(number, lower.side, "东川区青石镇人民政府", desk.requests.clerk);
        ExchangeRows rows = beans.getBean(ExchangeRows.class);
        assertThat(rows.counts(lower.side)).containsOnly(entry(Entry.State.WAITING, 1L));
        byte[] bytes = desk.made(lower);
        desk.exchange.answered(lower.receipt(bytes, false, Verdict.REFUSED, "打不开。"));
        assertThat(rows.refused(lower.side)).containsExactly(new ExchangePage.RefusedLine(number, "打不开。"));
        assertThat(shown().pieces()).isEqualTo(3);
    }

    @Test
    @DisplayName("上级转来：材料先到申请后到、一再地来，都合成一份，留在那件申请里")
    void filesComeIn() {
        byte[] card = FromAbove.random(900_000);
        var key = new CaseKey(upper.side, UUID.randomUUID());
        List<ExchangeRecord> pieces = above.coming(key, RequestFile.Kind.IDENTITY, "身份证.jpg", card);
        assertThat(take(1, pieces.get(1))).extracting(Result::verdict).containsExactly(Verdict.TAKEN);
        assertThat(take(2, above.request(key))).extracting(Result::verdict).containsExactly(Verdict.TAKEN);
        RequestId id = passed.requestOf(key).orElseThrow();
        assertThat(papers.files(id, desk.requests.clerk)).isEmpty();

        assertThat(take(3, pieces.get(1), pieces.get(0)))
                .extracting(Result::verdict)
                .containsExactly(Verdict.HAD, Verdict.TAKEN);
        RequestFile file = papers.files(id, desk.requests.clerk).get(0);
        assertThat(file)
                .returns(RequestFile.Kind.IDENTITY, RequestFile::kind)
                .returns("身份证.jpg", RequestFile::name)
                .returns("上级平台", RequestFile::addedBy);
        assertThat(papers.content(id, file.id(), desk.requests.clerk)).isEqualTo(card);

        assertThat(take(4, pieces.get(0), pieces.get(1)))
                .extracting(Result::verdict)
                .containsOnly(Verdict.HAD);
        assertThat(papers.files(id, desk.requests.clerk)).hasSize(1);
        assertThat(waiting(key)).isZero();
    }

    @Test
    @DisplayName("全部材料先到，申请一到就合上")
    void filesThatCameFirstAreKeptWithTheRequest() {
        var key = new CaseKey(upper.side, UUID.randomUUID());
        List<ExchangeRecord> all =
                new ArrayList<>(above.coming(key, RequestFile.Kind.APPLICATION, "表.pdf", FromAbove.random(600_000)));
        all.addAll(above.coming(key, RequestFile.Kind.CORRECTION, "补正.txt", bytes("补正")));
        all.add(above.request(key));
        assertThat(take(1, all.toArray(ExchangeRecord[]::new)))
                .extracting(Result::verdict)
                .containsOnly(Verdict.TAKEN);
        assertThat(papers.files(passed.requestOf(key).orElseThrow(), desk.requests.clerk))
                .extracting(RequestFile::name)
                .containsExactlyInAnyOrder("表.pdf", "补正.txt");
    }

    @Test
    @DisplayName("不能接收的材料：说明原因，申请照样登记，什么残件也不留下")
    void refusesWhatIsNoFileOfARequest() {
        var key = new CaseKey(upper.side, UUID.randomUUID());
        take(1, above.request(key));
        assertThat(reason(2, above.coming(key, RequestFile.Kind.APPLICATION, "a.exe", bytes("x"))))
                .contains("格式不能接收");
        assertThat(reason(3, above.coming(key, RequestFile.Kind.LETTER, "a.pdf", bytes("x"))))
                .contains("不随申请转交");
        assertThat(reason(4, above.coming(key, RequestFile.Kind.APPLICATION, "a.txt", bytes("x"), OwnKey.fresh())))
                .contains("不是用本平台的公钥加密的");
        assertThat(waiting(key)).isZero();
        assertThat(papers.files(passed.requestOf(key).orElseThrow(), desk.requests.clerk))
                .isEmpty();
    }

    @Test
    @DisplayName("个人信息保护法第四十七条：申请人信息删除后，没送出的、没合成的各段一并删除")
    void piecesGoWithTheApplicant() {
        RequestId below = desk.requests.received(DAY);
        papers.add(below, RequestFile.Kind.APPLICATION, "申请.txt", bytes("申请书"), desk.requests.clerk);
        passing.passOn(desk.requests.view(below).number(), lower.side, "青石镇人民政府", desk.requests.clerk);
        var key = new CaseKey(upper.side, UUID.randomUUID());
        take(
                1,
                above.coming(key, RequestFile.Kind.APPLICATION, "表.pdf", FromAbove.random(600_000))
                        .get(0),
                above.request(key));
        RequestId entered = passed.requestOf(key).orElseThrow();
        desk.exchange.forgetErased();
        assertThat(waiting(key)).isOne();
        for (RequestId id : List.of(below, entered)) {
            database.sql("update request_case set erased_on = ? where id = ?")
                    .params(DAY, id.value())
                    .update();
        }
        assertThat(desk.exchange.forgetErased()).isGreaterThanOrEqualTo(3);
        assertThat(waiting(key)).isZero();
        assertThat(desk.exchange.make(desk.links.required(), lower.seenFromHere()))
                .isEmpty();
    }

    @Test
    @DisplayName("没等到申请的各段，三个月后删除")
    void piecesOfNoRequestGoInTheEnd() {
        var key = new CaseKey(upper.side, UUID.randomUUID());
        take(
                1,
                above.coming(key, RequestFile.Kind.APPLICATION, "表.txt", bytes("x"))
                        .get(0));
        desk.clock.moveTo(DAY.plusDays(89));
        desk.exchange.forgetErased();
        assertThat(waiting(key)).isOne();
        desk.clock.moveTo(DAY.plusDays(91));
        desk.exchange.forgetErased();
        assertThat(waiting(key)).isZero();
    }

    @Test
    void onlyWhoWorksOnItLetsFilesGoAlong() {
        RequestId id = desk.requests.received(DAY);
        assertThat(files.find(id, UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> files.along(id, desk.requests.openness))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只有承办单位可以打开");
        assertThat(files.along(id, desk.requests.clerk)).isEmpty();
        assertThat(papers.looks(id)).as("no files, no look").isEmpty();
    }

    private List<FilePiece> sent() {
        var pieces = new ArrayList<FilePiece>();
        for (var next = made(); next.isPresent(); next = made()) {
            byte[] bytes = next.get().bytes();
            lower.opened(bytes).records().stream()
                    .filter(record -> record.kind() == Kind.FILE)
                    .map(record -> Wire.content(record, FilePiece.class))
                    .forEach(pieces::add);
            desk.exchange.answered(lower.receipt(bytes));
        }
        return pieces;
    }

    private ExchangePage.PassedLine shown() {
        return beans.getBean(ExchangeRows.class).passed(lower.side).get(0);
    }

    private Optional<SentBundle> made() {
        return desk.exchange.make(desk.links.required(), lower.seenFromHere());
    }

    private List<FilePiece.Part> parts(List<FilePiece> pieces, RequestFile.Kind kind) {
        return pieces.stream()
                .sorted(Comparator.comparing(FilePiece::piece))
                .map(piece -> piece.open(lower.key.seal(), desk.side, lower.side))
                .filter(part -> part.kind() == kind)
                .toList();
    }

    private static byte[] joined(List<FilePiece.Part> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }

    private List<Result> take(long number, ExchangeRecord... records) {
        return desk.taken(upper, upper.bundle(number, records)).results();
    }

    private String reason(long number, List<ExchangeRecord> records) {
        Result result = take(number, records.toArray(ExchangeRecord[]::new)).get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        return String.valueOf(result.reason());
    }

    private long waiting(CaseKey key) {
        return database.sql("select count(*) from exchange_piece where origin = ? and case_id = ?")
                .params(key.origin(), key.id())
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(UTF_8);
    }
}
