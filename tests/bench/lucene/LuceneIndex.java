// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Indexes articles with Lucene: {@code LuceneIndex DIRECTORY ARTICLES THREADS}. */
final class LuceneIndex {
    private static final double BUFFER_MIB = 64;

    private LuceneIndex() {
    }

    public static void main(String[] arguments) throws Exception {
        final int threads = Integer.parseInt(arguments[2]);
        final IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setRAMBufferSizeMB(BUFFER_MIB);
        try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0]));
                IndexWriter writer = new IndexWriter(directory, config);
                PlainArticles articles = new PlainArticles(Path.of(arguments[1]))) {
            index(writer, articles, threads);
            writer.commit();
        }
    }

    private static void index(IndexWriter writer, PlainArticles articles, int threads) throws Exception {
        final ExecutorService pool = Executors.newFixedThreadPool(threads);
        final List<Future<Void>> running = new ArrayList<>();
        final Callable<Void> work = () -> {
            for (String[] row = articles.next(); row != null; row = articles.next()) {
                writer.addDocument(document(row));
            }
            return null;
        };
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(work));
        }
        for (Future<Void> each : running) {
            each.get();
        }
        pool.shutdown();
    }

    /** The words of title and body are one field, for searching; those of the title are another. */
    private static Document document(String[] row) throws IOException {
        final Document document = new Document();
        document.add(new StringField("id", row[PlainArticles.ID], Field.Store.YES));
        document.add(new TextField("title", row[PlainArticles.TITLE], Field.Store.YES));
        document.add(new BinaryDocValuesField("title", new BytesRef(row[PlainArticles.TITLE])));
        final String text = row[PlainArticles.TITLE] + "\n" + row[PlainArticles.BODY];
        document.add(new Field("text", text, withOffsets()));
        addFacet(document, "source", row[PlainArticles.SOURCE]);
        addFacet(document, "agency", row[PlainArticles.AGENCY]);
        addFacet(document, "byline", row[PlainArticles.BYLINE]);
        addDate(document, row[PlainArticles.DATE]);
        return document;
    }

    private static FieldType withOffsets() {
        final FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static void addFacet(Document document, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        document.add(new StringField(name, value, Field.Store.YES));
        document.add(new SortedDocValuesField(name, new BytesRef(value)));
    }

    private static void addDate(Document document, String date) {
        if (date.isEmpty()) {
            return;
        }
        document.add(new StringField("date", date, Field.Store.YES));
        document.add(new SortedDocValuesField("date", new BytesRef(date)));
    }
}
