package org.mingtang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table with one line for each thing that was confirmed. */
record Ledger(String url, String password) {

    static Ledger of(LocalPostgres postgres) {
        return new Ledger(postgres.url(), postgres.secret());
    }

    /** From the line that {@link DatabaseAlone} prints. */
    static Ledger told(String line) {
        String[] words = line.split(" ");
        return new Ledger(words[0], words[1]);
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, PostgresCluster.USER, password);
    }

    /** Opens it where there is none yet. */
    Ledger begun() throws SQLException {
        run("create table if not exists ledger (line int primary key)");
        return this;
    }

    void write(int line) throws SQLException {
        run("insert into ledger values (" + line + ")");
    }

    List<Integer> lines() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select line from ledger order by line")) {
            List<Integer> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getInt(1));
            }
            return lines;
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
