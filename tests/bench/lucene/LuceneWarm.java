// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Warm searches: {@code LuceneWarm DATABASE FACET,FACET match|snippets WARMING QUERIES [THREADS]}, the
 * same program as warm.hpp describes. The warming queries are repeated until the compiler has seen enough.
 */
final class LuceneWarm {
    /** Of this thread, so that a busy machine does not shorten the warming. */
    private static final double WARMING_CPU_S = Double.parseDouble(System.getProperty("bench.warming_s", "6"));

    private LuceneWarm() {
    }

    public static void main(String[] arguments) throws Exception {
        final boolean hasSnippets = arguments[2].equals("snippets");
        try (LuceneSearch search = new LuceneSearch(arguments[0], arguments[1].split(","), hasSnippets)) {
            warmUp(search, WarmQuery.read(arguments[3]));
            final List<WarmQuery> queries = WarmQuery.read(arguments[4]);
            if (arguments.length > 5) {
                System.out.printf(Locale.ROOT, "%.6f%n", throughput(search, queries, Integer.parseInt(arguments[5])));
            } else {
                printLatencies(search, queries);
            }
        }
    }

    private static void warmUp(LuceneSearch search, List<WarmQuery> queries) throws IOException {
        final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        final long end = clock.getCurrentThreadCpuTime() + (long) (WARMING_CPU_S * 1e9);
        while (clock.getCurrentThreadCpuTime() < end) {
            for (WarmQuery query : queries) {
                search.answer(query);
            }
        }
    }

    private static void printLatencies(LuceneSearch search, List<WarmQuery> queries) throws IOException {
        final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        final StringBuilder lines = new StringBuilder();
        for (WarmQuery query : queries) {
            final long cpuBegin = clock.getCurrentThreadCpuTime();
            final long begin = System.nanoTime();
            final LuceneSearch.Answer answer = search.answer(query);
            final long took = System.nanoTime() - begin;
            final long cpu = clock.getCurrentThreadCpuTime() - cpuBegin;
            lines.append(query.kind).append('\t').append(took).append('\t').append(cpu).append('\t')
                    .append(answer.shown).append('\t').append(answer.counted).append('\t').append(answer.bytes)
                    .append('\n');
        }
        System.out.print(lines);
    }

    /** Seconds in which the threads answer all queries, each taking the next that is left. */
    private static double throughput(LuceneSearch search, List<WarmQuery> queries, int threads) throws Exception {
        final AtomicInteger next = new AtomicInteger();
        final List<Thread> running = new ArrayList<>();
        final long begin = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            final Thread thread = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < queries.size(); at = next.getAndIncrement()) {
                    answerQuietly(search, queries.get(at));
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void answerQuietly(LuceneSearch search, WarmQuery query) {
        try {
            search.answer(query);
        } catch (IOException error) {
            throw new java.io.UncheckedIOException(error);
        }
    }
}
