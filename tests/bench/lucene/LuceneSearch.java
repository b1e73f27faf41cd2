// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/** Answers queries of one index. Several threads may share one. */
final class LuceneSearch implements AutoCloseable {
    private static final int RESULTS = 10;
    private static final int PASSAGES = 2;

    /** What was answered, to see that all engines do the same work. */
    static final class Answer {
        long shown;
        long counted;
        long bytes;
    }

    private final FSDirectory directory;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final UnifiedHighlighter highlighter;
    private final String[] facets;
    private final boolean hasSnippets;

    LuceneSearch(String path, String[] facets, boolean hasSnippets) throws IOException {
        directory = new MMapDirectory(Path.of(path));
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        highlighter = new UnifiedHighlighter(searcher, analyzer);
        this.facets = facets;
        this.hasSnippets = hasSnippets;
    }

    Answer answer(WarmQuery asked) throws IOException {
        final Answer answer = new Answer();
        final Query query = asked.build(analyzer);
        switch (asked.task) {
            case "facets":
                show(query, countWhileRanking(query, answer), answer);
                break;
            case "timeline":
                answer.counted = count(query, "date");
                break;
            case "by-date":
                final Sort newestFirst = new Sort(new SortField("date", SortField.Type.STRING, true));
                show(query, searcher.search(query, RESULTS, newestFirst), answer);
                break;
            default:
                show(query, searcher.search(query, RESULTS), answer);
        }
        return answer;
    }

    private long count(Query query, String field) throws IOException {
        final FacetCollector counter = new FacetCollector(field);
        searcher.search(query, counter);
        return sum(counter.counts());
    }

    private TopDocs countWhileRanking(Query query, Answer answer) throws IOException {
        final TopScoreDocCollector top = TopScoreDocCollector.create(RESULTS, Integer.MAX_VALUE);
        final List<Collector> collectors = new ArrayList<>();
        final List<FacetCollector> counters = new ArrayList<>();
        collectors.add(top);
        for (String facet : facets) {
            counters.add(new FacetCollector(facet));
        }
        collectors.addAll(counters);
        searcher.search(query, MultiCollector.wrap(collectors));
        for (FacetCollector counter : counters) {
            final long sum = sum(counter.counts());
            answer.counted = answer.counted == 0 ? sum : answer.counted;
        }
        return top.topDocs();
    }

    private void show(Query query, TopDocs top, Answer answer) throws IOException {
        for (ScoreDoc each : top.scoreDocs) {
            answer.shown += hasTitle(each.doc) ? 1 : 0;
        }
        if (!hasSnippets || top.scoreDocs.length == 0) {
            return;
        }
        for (String snippet : highlighter.highlight("text", query, top, PASSAGES)) {
            answer.bytes += snippet == null ? 0 : snippet.length();
        }
    }

    /** Reads a title from the doc values: stored fields would cost ten times as much. */
    private boolean hasTitle(int document) throws IOException {
        final BinaryDocValues titles = MultiDocValues.getBinaryValues(reader, "title");
        return titles.advanceExact(document) && titles.binaryValue().length > 0;
    }

    private static long sum(Map<String, Integer> counts) {
        long sum = 0;
        for (int count : counts.values()) {
            sum += count;
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
