// SPDX-License-Identifier: GPL-3.0-or-later

/** One search in a process of its own: {@code LuceneCold DATABASE "kind|task|form|query|words"}. */
final class LuceneCold {
    private LuceneCold() {
    }

    public static void main(String[] arguments) throws Exception {
        try (LuceneSearch search = new LuceneSearch(arguments[0], new String[0], true)) {
            System.out.println(search.answer(WarmQuery.parse(arguments[1].replace("|", "\t"))).bytes);
        }
    }
}
