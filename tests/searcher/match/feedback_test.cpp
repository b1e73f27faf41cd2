// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/feedback.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// Twelve articles that the query finds, and some that it does not.
struct Found {
    Found() {
        for (int i = 0; i < 10; ++i)
            small.add({"radio transmitter closed " + std::string(1, static_cast<char>('a' + i))});
        small.add({"radio transmitter music"});
        small.add({"radio music party"});
        for (int i = 0; i < 30; ++i) small.add({"music party weather"});
        small.commit();
        const auto database = small.database();
        TermLists lists = small.term_lists();
        for (Xapian::docid article = 1; article <= 12; ++article) {
            best.words.add(article, lists, article);
            best.lengths.push_back(database.get_doclength(article));
            best.scores.push_back(20.0 - article);
        }
    }

    [[nodiscard]] std::vector<double> gains(double weight) const {
        const auto database = small.database();
        return gains_from_feedback(
            best, weight,
            {&rankings().front(), statistics_of(database),
             [&](std::string_view term) { return database.get_termfreq(std::string(term)); }});
    }

    SmallCollection small;
    WordStore store;
    BestArticles best{store};
};

TEST_CASE("what has the words of the very best gains most") {
    const Found found;
    const auto gains = found.gains(1);
    CHECK(gains[10] > gains[11]);
    CHECK(gains[0] > gains[10]);
    CHECK(gains[11] > 0);
}

TEST_CASE("gains grow with the weight of the query, and with it alone") {
    const Found found;
    const auto once = found.gains(1);
    const auto twice = found.gains(2);
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(twice[i] == doctest::Approx(2 * once[i]));
}

TEST_CASE("the very best are those that score most, wherever they stand") {
    Found found;
    const auto before = found.gains(1);
    // Now the two about music lead.
    found.best.scores[10] = 1000;
    found.best.scores[11] = 1000;
    const auto after = found.gains(1);
    CHECK(before[11] / before[0] < after[11] / after[0]);
}

TEST_CASE("articles without words give nothing") {
    WordStore store;
    BestArticles best(store);
    best.scores = {1, 1};
    best.lengths = {0, 0};
    SmallCollection small({{"", ""}, {"", ""}});
    TermLists lists = small.term_lists();
    for (Xapian::docid article = 1; article <= 2; ++article)
        best.words.add(article, lists, article);
    const auto gains = gains_from_feedback(best, 1,
                                           {&rankings().front(), statistics_of(small.database()),
                                            [](std::string_view) { return 0U; }});
    CHECK(gains == std::vector<double>{0, 0});
}

} // namespace
} // namespace lacuna::searcher
