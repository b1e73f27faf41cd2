// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads articles one a line, columns parted by tabs; for several threads at once. */
final class PlainArticles implements AutoCloseable {
    static final int ID = 0;
    static final int TITLE = 1;
    static final int DATE = 2;
    static final int SOURCE = 3;
    static final int AGENCY = 4;
    static final int BYLINE = 5;
    static final int BODY = 6;

    private static final int COLUMNS = 7;
    private static final char LINE_BREAK = '\u001e';

    private final BufferedReader reader;

    PlainArticles(Path path) throws IOException {
        reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
    }

    /** The columns of the next article, or null. */
    String[] next() throws IOException {
        final String line;
        synchronized (this) {
            line = reader.readLine();
        }
        if (line == null) {
            return null;
        }
        final String[] columns = line.split("\t", COLUMNS);
        columns[BODY] = columns[BODY].replace(LINE_BREAK, '\n');
        return columns;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
