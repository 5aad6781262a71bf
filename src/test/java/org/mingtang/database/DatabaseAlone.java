package org.mingtang.database;

import java.nio.file.Path;

/** A program that holds nothing but a database: starts it, tells where it is, and waits to be told to end. */
final class DatabaseAlone {

    private DatabaseAlone() {}

    /** @param args the data folder, then the folder of the unpacked PostgreSQL programs */
    public static void main(String[] args) throws Exception {
        try (LocalPostgres postgres = new LocalPostgres(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println(postgres.url() + " " + postgres.secret());
            System.in.read();
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
