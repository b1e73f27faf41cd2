// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.util.QueryBuilder;

/** One line of the queries: kind, task, form, query in Lacuna's language, words. */
final class WarmQuery {
    private static final String FIELD = "text";
    private static final int NEAR_DISTANCE = 5;

    final String kind;
    final String task;
    private final String form;
    private final String[] words;

    private WarmQuery(String line) {
        final String[] columns = line.split("\t", -1);
        kind = columns[0];
        task = columns[1];
        form = columns[2];
        words = columns[4].split(" ");
    }

    static WarmQuery parse(String line) {
        return new WarmQuery(line);
    }

    static List<WarmQuery> read(String path) throws IOException {
        return Files.lines(Path.of(path)).map(WarmQuery::new).collect(Collectors.toList());
    }

    /** The query with its words analysed as those of the index were. */
    Query build(Analyzer analyzer) {
        final QueryBuilder builder = new QueryBuilder(analyzer);
        switch (form) {
            case "all":
                return new MatchAllDocsQuery();
            case "prefix":
                return new PrefixQuery(new Term(FIELD, words[0]));
            case "phrase":
                return builder.createPhraseQuery(FIELD, String.join(" ", words));
            case "near":
                return near(analyzer);
            case "or":
                return combined(builder, BooleanClause.Occur.SHOULD);
            default:
                return combined(builder, BooleanClause.Occur.MUST);
        }
    }

    private Query combined(QueryBuilder builder, BooleanClause.Occur occur) {
        final BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            final Query query = builder.createBooleanQuery(FIELD, word);
            if (query != null) {
                all.add(query, occur);
            }
        }
        return all.build();
    }

    private Query near(Analyzer analyzer) {
        final SpanQuery[] clauses = new SpanQuery[words.length];
        for (int i = 0; i < words.length; i++) {
            clauses[i] = new SpanTermQuery(new Term(FIELD, analysed(analyzer, words[i])));
        }
        return new SpanNearQuery(clauses, NEAR_DISTANCE - 1, false);
    }

    private static String analysed(Analyzer analyzer, String word) {
        final Query query = new QueryBuilder(analyzer).createBooleanQuery(FIELD, word);
        return query == null ? word : query.toString(FIELD);
    }
}
