package org.mingtang.documents;

import java.nio.file.Path;

/** A program that keeps a file whose content comes through its standard input, for as long as that goes on. */
final class EndlessUpload {

    private EndlessUpload() {}

    /** @param args the folder of stored files */
    public static void main(String[] args) throws Exception {
        new StoredFileFolder(Path.of(args[0])).keep(System.in);
    }
}
