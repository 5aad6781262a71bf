package org.mingtang.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {

    private static final String PLAN = """
            2022年青山市政务公开任务分解表

            | 序号 | 工作任务 | 责任单位 | 完成时限 |
            | --- | --- | --- | --- |
            | 1 | 每年召开新闻发布会不少于2次。 | 市政府办公室牵头，市委宣传部配合 | 6月底前 |
            | 2 | 更新政府信息公开指南。 | 市司法局 | 信息变更之日起20个工作日内 |
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new ReadCommand());

    @BeforeEach
    void catchOutput() {
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    @DisplayName("列出任务，退出码0")
    void printsTheTasks() throws IOException {
        int status = command.execute(file("plan.txt", PLAN).toString());
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains(
                        "2022年青山市政务公开任务分解表", "[1] 每年召开新闻发布会不少于2次。", "市政府办公室（牵头）、市委宣传部（配合）", "2022-06-30", ">= 2次/YEAR");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("每个文件写一个同名的JSON")
    void writesJson() throws IOException {
        Path json = folder.resolve("out/json");
        int status = command.execute(file("plan.a.txt", PLAN).toString(), "--json", json.toString());
        assertThat(status).isZero();
        JsonNode plan = JsonMapper.builder().build().readTree(Files.readString(json.resolve("plan.a.json")));
        assertThat(plan.get("source").asString()).isEqualTo("plan.a.txt");
        assertThat(plan.get("year").asInt()).isEqualTo(2022);
        assertThat(plan.get("tasks")).hasSize(2);
    }

    @Test
    @DisplayName("有的读不了也读完其余的，退出码1，每个一句话")
    void goesOnAfterAnUnreadableFile() throws IOException {
        Path good = file("good.txt", PLAN);
        Path empty = file("empty.txt", "今天天气很好。");
        Path json = folder.resolve("json");
        int status = command.execute(
                folder.resolve("missing.txt").toString(), empty.toString(), good.toString(), "--json", json.toString());
        assertThat(status).isEqualTo(1);
        assertThat(json.resolve("good.json")).exists();
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("missing.txt", "empty.txt", "没有读出任务");
    }

    @Test
    @DisplayName("用法不对，退出码2")
    void explainsWrongUsage() {
        assertThat(command.execute()).isEqualTo(2);
        assertThat(command.execute("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
    }
}
