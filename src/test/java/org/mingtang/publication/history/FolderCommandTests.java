package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.database.DatabaseUnavailable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Role;
import org.mingtang.publication.ImportCommand;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@MingtangTest
@DisplayName("mingtang import history FOLDER: what it orders, waits for and says")
class FolderCommandTests {

    private static final String PASSWORD = "a-long-enough-word-4711";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    DataSource source;

    @Autowired
    Accounts accounts;

    @Autowired
    FolderOrders orders;

    @Autowired
    BatchReading reading;

    @Autowired
    BatchRows rows;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    ImportDesk desk;
    String office;
    String clerk;

    @BeforeEach
    void open() throws IOException {
        desk = new ImportDesk(beans);
        office = "office-" + desk.mark;
        clerk = "clerk-" + desk.mark;
        account(office, Role.OPENNESS_OFFICE);
        account(clerk, Role.CLERK);
        Files.writeString(folder.resolve("list.csv"), "标题,发布日期,正文\n甲" + desk.mark + ",2015-03-01,正文\n乙,,正文\n");
    }

    private void account(String login, Role role) {
        accounts.create(
                new NewAccount(
                        login, "苏明远", desk.room.education.value(), java.util.Set.of(role), null, PASSWORD, false),
                Accounts.PROGRAM);
    }

    private record Said(int status, String out, String err) {}

    /** With a program that looks whenever the command waits. */
    private Said say(String... args) {
        return say(place -> connection(), this::look, args);
    }

    private Said say(Function<Path, Connection> way, Runnable pause, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new FolderCommand(Map.of("MINGTANG_DATA", "/nowhere"), way, pause));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Said(line.execute(args), out.toString(), err.toString());
    }

    private Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look() {
        orders.waiting().forEach(orders::takeUp);
        rows.in(BatchStage.READING).stream()
                .filter(id -> rows.find(id).orElseThrow().uploaderName().equals("苏明远"))
                .forEach(reading::read);
    }

    private UUID batch() throws IOException {
        return database.sql("select id from import_batch where folder = ?")
                .param(folder.toRealPath().toString())
                .query(UUID.class)
                .single();
    }

    @Test
    void readsTheFolderAndTellsWhatDoesNotComeIn() throws IOException {
        Said said = say(folder.toString(), "--as", office, "--line", "20-15");

        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains("/desk/imports/" + batch(), "可导入 1 条，不导入 1 条", "核对并送审")
                .contains("不导入　list.csv 第 3 行　乙　没有发布日期")
                .doesNotContain("甲" + desk.mark);
        BatchView batch = rows.find(batch()).orElseThrow();
        assertThat(batch.stage()).isEqualTo(BatchStage.CHECKED);
        assertThat(batch.unit()).isEqualTo(desk.room.education.value());
        assertThat(batch.uploaderName()).isEqualTo("苏明远");
    }

    @ParameterizedTest
    @CsvSource({"'', 可导入 0 条，不导入 1 条", "--formed-as-published, 可导入 1 条，不导入 0 条"})
    void takesTheDayOfFormationForTheDayOfPublicationOnlyWhereToldSo(String option, String told) throws IOException {
        Files.writeString(folder.resolve("list.csv"), "标题,成文日期,正文\n甲" + desk.mark + ",2015-03-01,正文\n");

        Said said = option.isEmpty()
                ? say(folder.toString(), "--as", office, "--line", "20-15", "--rows")
                : say(folder.toString(), "--as", office, "--line", "20-15", "--rows", option);

        assertThat(said.out()).contains(told, "没有发布日期，");
        assertThat(rows.find(batch()).orElseThrow().formedAsPublished()).isEqualTo(!option.isEmpty());
    }

    @Test
    void tellsWhatIsHeldBackWithoutQuotingIt() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "标题,发布日期,正文\n甲" + desk.mark + ",2015-03-01,张某手机13912345678。\n");

        Said said = say(folder.toString(), "--as", office, "--line", "20-15");

        assertThat(said.out())
                .contains("未放行　list.csv 第 2 行", "手机号码 1 处", "可导入 0 条，不导入 0 条，有个人信息或者隐藏内容未放行 1 条")
                .doesNotContain("13912345678");
    }

    @Test
    void listsEveryRowWhereAsked() {
        Said said = say(folder.toString(), "--as", office, "--line", "20-15", "--rows");

        assertThat(said.out()).contains("将导入　list.csv 第 2 行　甲" + desk.mark, "不导入　list.csv 第 3 行");
    }

    @Test
    void leavesAMarkInTheTrailInTheNameOfWhoAnswersForIt() throws IOException {
        say(folder.toString(), "--as", office, "--line", "20-15");

        assertThat(database.sql("select count(*) from audit_entry where act = '从服务器文件夹导入历史信息' and detail = ?")
                        .param(batch().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-at-all, 20-15, '', 政府信息, 没有账号 nobody-at-all",
        "CLERK, 20-15, '', 政府信息, 没有维护主动公开目录的权限",
        "OFFICE, 99-99, '', 政府信息, 请选择单位所属政府的主动公开目录里的一项",
        "OFFICE, 20-15, 没有的局, 政府信息, 没有“没有的局”这个单位",
        "OFFICE, 20-15, '', 没有的类型, 没有“没有的类型”这一类信息"
    })
    void isRefusedWithASentence(String login, String line, String unit, String kind, String why) {
        String name = login.equals("CLERK") ? clerk : login.equals("OFFICE") ? office : login;
        Said said = say(folder.toString(), "--as", name, "--line", line, "--unit", unit, "--kind", kind);

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("不能导入：", why);
    }

    @Test
    void aFolderThatIsNotThereIsRefusedByTheProgramThatWouldReadIt() {
        Said said = say(folder.resolve("none").toString(), "--as", office, "--line", "20-15");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("服务器上没有文件夹");
    }

    @Test
    void namesTheKindByItsWordOrItsName() throws IOException {
        assertThat(say(folder.toString(), "--as", office, "--line", "20-15", "--kind", "行政规范性文件")
                        .status())
                .isZero();
        assertThat(rows.find(batch()).orElseThrow().kind().name()).isEqualTo("NORMATIVE_DOCUMENT");
    }

    @Test
    void saysThatNobodyTookTheOrderUpAndItIsTakenUpLater() throws IOException {
        Said said = say(place -> connection(), () -> {}, folder.toString(), "--as", office, "--line", "20-15");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("程序没有接手", "启动后会接着办");
        look();
        assertThat(rows.find(batch()).orElseThrow().stage()).isEqualTo(BatchStage.CHECKED);
    }

    @Test
    void saysWhereNoProgramCanBeReached() {
        Said said = say(
                place -> {
                    throw new DatabaseUnavailable("程序没有在运行：" + place);
                },
                this::look,
                folder.toString(),
                "--as",
                office,
                "--line",
                "20-15",
                "--data",
                "/elsewhere");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("程序没有在运行：/elsewhere");
    }

    @Test
    void wantsToKnowWhoAnswersForItAndWhereItHangs() {
        assertThat(say(folder.toString()).status()).isEqualTo(2);
        assertThat(say(folder.toString()).err()).contains("--as", "--line");
        assertThat(say("--as", office, "--line", "20-15").err()).contains("FOLDER");
    }

    @Test
    void explainsItself() {
        Said said = say("--help");

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("接着读", "指向文件夹以外", "100 MB", "--formed-as-published", "--rows", "退出码");
    }

    @Test
    void standsBelowImport() {
        var line = new CommandLine(new ImportCommand());
        java.util.ServiceLoader.load(org.mingtang.publication.ImportPart.class).forEach(line::addSubcommand);

        assertThat(line.getSubcommands()).containsKey("history");
    }
}
