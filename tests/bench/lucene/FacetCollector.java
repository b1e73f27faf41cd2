// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of one field over all matches: by number in each segment, then by name. */
final class FacetCollector extends SimpleCollector {
    private final String field;
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedDocValues values;
    private int[] segmentCounts;

    FacetCollector(String field) {
        this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishSegment();
        values = DocValues.getSorted(context.reader(), field);
        segmentCounts = new int[values.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values.advanceExact(document)) {
            segmentCounts[values.ordValue()]++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** How often each value occurs; call it after the search. */
    Map<String, Integer> counts() throws IOException {
        finishSegment();
        return counts;
    }

    private void finishSegment() throws IOException {
        if (values == null) {
            return;
        }
        for (int i = 0; i < segmentCounts.length; i++) {
            if (segmentCounts[i] > 0) {
                counts.merge(values.lookupOrd(i).utf8ToString(), segmentCounts[i], Integer::sum);
            }
        }
        values = null;
    }
}
