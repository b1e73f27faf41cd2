// SPDX-License-Identifier: GPL-3.0-or-later
// Searches with columns against the same searches without: the value slots are what columns are
// made of, and what is used where they cannot be.
#include "searcher/facets/column_search.hpp"

#include "common/store/columns_writer.hpp"
#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>

namespace lacuna::searcher {
namespace {

namespace fs = std::filesystem;

std::string file_of(const SmallCollection& small) { return small.path() + "/lacuna.columns"; }

std::string shown(const Facet& facet) {
    std::string text = "\n" + facet.name + ":";
    for (const auto& [value, count] : facet.counts) text += fmt::format(" {}={}", value, count);
    return text + fmt::format(" of {}, {} missing", facet.distinct, facet.missing);
}

std::string shown(const SearchResult& result) {
    std::string text = fmt::format("{} articles:", result.total.estimate);
    for (const Hit& hit : result.hits) text += fmt::format(" {}={}", hit.id, hit.score);
    for (const Facet& facet : result.facets) text += shown(facet);
    for (const Facet& facet : result.timeline) text += shown(facet);
    return text;
}

/// One value, as it is written in different ways.
std::string in_a_form(std::string text, unsigned number, unsigned form) {
    if (form == 1) text[0] = static_cast<char>(text[0] - 'a' + 'A');
    if (form == 2) text += " ";
    return text + std::to_string(number);
}

SmallArticle any_article(std::mt19937& random) {
    const auto one_of = [&](unsigned number) { return static_cast<unsigned>(random() % number); };
    SmallArticle article{"word"};
    for (const auto& [word, of] : {std::pair{"often", 2U}, {"some", 6U}, {"rare", 60U}})
        if (one_of(of) == 0) article.body += std::string(" ") + word;
    const std::vector<std::string> dates{"",           "1984",       "1984-03",
                                         "1984-03-05", "2015-08-19", "2015-08-20"};
    article.date = one_of(2) == 0 ? dates[one_of(6)]
                                  : fmt::format("{}-{:02}-{:02}", 1990 + one_of(30), 1 + one_of(12),
                                                1 + one_of(28));
    article.language = one_of(3) == 0 ? "de" : "en";
    article.title = std::string(1, static_cast<char>('a' + one_of(26)));
    if (one_of(4) != 0)
        article.values.emplace_back(FieldId::source, in_a_form("source ", one_of(7), one_of(4)));
    for (unsigned i = one_of(4); i > 0; --i)
        article.values.emplace_back(FieldId::keyword, in_a_form("keyword ", one_of(20), one_of(5)));
    return article;
}

void fill(SmallCollection& small, std::mt19937& random, int articles) {
    for (int i = 0; i < articles; ++i) small.add(any_article(random));
    small.commit();
}

SearchRequest any_request(std::mt19937& random) {
    const std::vector<std::string> queries{"word",
                                           "often",
                                           "rare",
                                           "some AND often",
                                           "often OR rare",
                                           "often XOR some",
                                           "often NOT some",
                                           "-rare",
                                           "\"often some\"",
                                           "word NEAR/3 rare",
                                           "source:\"source 3\"",
                                           "often date:1984",
                                           "has:keyword",
                                           "ra* OR so*",
                                           "nothing",
                                           "*:*"};
    SearchRequest request;
    request.query = queries[random() % queries.size()];
    request.parsing = on_leap_day();
    request.needs = {.hits = random() % 4 == 0, .timeline = random() % 4 == 0};
    request.sort = static_cast<Sort>(random() % 5);
    request.limit = random() % 15;
    request.offset = random() % 3 == 0 ? random() % 40 : 0;
    // By columns numbers are exact where Xapian would estimate them.
    request.count = Count::exact;
    const std::vector<std::string> facets{"source", "keyword:5", "language", "section",
                                          "year",   "month",     "day",      "keyword:100"};
    for (auto i = random() % 4; i > 0; --i)
        request.facets.push_back(parse_facet(facets[random() % facets.size()]));
    return request;
}

/// Random searches, first with the columns that are there, then without.
void compare_searches(const std::vector<const SmallCollection*>& collections,
                      std::mt19937& random) {
    std::vector<std::string> paths;
    for (const auto* const small : collections) paths.push_back(small->path());
    std::vector<SearchRequest> requests;
    std::vector<std::string> with_columns;
    {
        Searcher searcher(paths, {});
        for (int i = 0; i < 150; ++i) {
            requests.push_back(any_request(random));
            with_columns.push_back(shown(searcher.search(requests.back())));
        }
    }
    for (const auto* const small : collections) fs::rename(file_of(*small), small->path() + "-");
    Searcher searcher(paths, {});
    for (std::size_t i = 0; i < requests.size(); ++i) {
        CAPTURE(requests[i].query);
        CAPTURE(requests[i].needs.hits);
        CAPTURE(requests[i].needs.timeline);
        CAPTURE(static_cast<int>(requests[i].sort));
        CHECK(with_columns[i] == shown(searcher.search(requests[i])));
    }
    for (const auto* const small : collections) fs::rename(small->path() + "-", file_of(*small));
}

bool has_columns(const SmallCollection& small) {
    return Columns::open(PinnedDirectory(small.path()), small.database()).has_value();
}

TEST_CASE("searches with columns find and count what searches without them do") {
    std::mt19937 random(1);
    SmallCollection small;
    fill(small, random, 1500);
    write_columns(small.path());
    REQUIRE(has_columns(small));
    compare_searches({&small}, random);
}

TEST_CASE("articles that were changed, added or removed since are counted as they are now") {
    std::mt19937 random(2);
    SmallCollection small;
    constexpr unsigned before_changes = 1500;
    fill(small, random, before_changes);
    write_columns(small.path());
    std::vector<Xapian::docid> changed;
    const auto any = [&] { return static_cast<Xapian::docid>(1 + random() % before_changes); };
    const auto before = small.database();
    for (int i = 0; i < 40; ++i) {
        changed.push_back(any());
        const auto other = before.get_document(any());
        if (i % 2 == 0)
            small.writer().replace_document(changed.back(), other);
        else if (std::count(changed.begin(), changed.end(), changed.back()) == 1)
            small.delete_document(changed.back());
    }
    for (Xapian::docid added = 1; added <= 30; ++added) {
        small.add(any_article(random));
        changed.push_back(before_changes + added);
    }
    note_changes(small.writer(), small.path(), changed);
    small.commit();
    REQUIRE(has_columns(small));
    compare_searches({&small}, random);
}

TEST_CASE("several collections are counted together, changed ones and empty ones too") {
    std::mt19937 random(3);
    SmallCollection first;
    SmallCollection second;
    SmallCollection empty;
    fill(first, random, 300);
    fill(second, random, 100);
    empty.commit();
    for (const auto* const small : {&first, &second, &empty}) write_columns(small->path());
    second.add(any_article(random));
    note_changes(second.writer(), second.path(), {101});
    second.commit();
    compare_searches({&first, &second, &empty}, random);
    compare_searches({&empty}, random);
}

TEST_CASE("a value that no article of before has counts, and so does one that is no text") {
    SmallCollection small({{"word", "", "", "en", {{FieldId::source, "old"}}}, {"word"}});
    write_columns(small.path());
    small.add({"word", "", "", "en", {{FieldId::source, "new"}}});
    Xapian::Document document;
    document.add_posting("word", 1);
    document.add_value(field(FieldId::source).slot, "\xff");
    small.add_document(document);
    note_changes(small.writer(), small.path(), {3, 4});
    small.commit();
    REQUIRE(has_columns(small));
    SearchRequest request;
    request.query = "word";
    request.needs = {};
    request.facets = {parse_facet("source:2"), parse_facet("source")};
    const auto result = Searcher({small.path()}, {}).search(request);
    CHECK(shown(result.facets[0]) == "\nsource: new=1 old=1 of 3, 1 missing");
    CHECK(shown(result.facets[1]) == "\nsource: new=1 old=1 \xef\xbf\xbd=1 of 3, 1 missing");
}

TEST_CASE("whatever becomes of the file, searches give what they gave") {
    std::mt19937 random(4);
    SmallCollection small;
    fill(small, random, 3000);
    write_columns(small.path());
    const std::string whole = test::read_file(file_of(small));
    SearchRequest request;
    request.query = "often";
    request.parsing = on_leap_day();
    request.needs = {.timeline = true};
    request.sort = Sort::date;
    for (const char* const name : {"source", "keyword", "month"})
        request.facets.push_back(parse_facet(name));
    const auto expected = shown(Searcher({small.path()}, {}).search(request));
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        std::string damaged = whole;
        if (round % 5 == 0)
            damaged.resize(random() % whole.size());
        else
            for (int i = 0; i < (round % 5 == 1 ? 1 : 30); ++i)
                damaged[random() % damaged.size()] ^= static_cast<char>(1U << random() % 8);
        std::ofstream(file_of(small), std::ios::binary) << damaged;
        Searcher searcher({small.path()}, {});
        CHECK(shown(searcher.search(request)) == expected);
        CHECK(shown(searcher.search(request)) == expected);
    }
}

TEST_CASE("a file that is cut while a searcher has it open does no harm") {
    std::mt19937 random(5);
    SmallCollection small;
    fill(small, random, 3000);
    write_columns(small.path());
    SearchRequest request;
    request.query = "often";
    request.parsing = on_leap_day();
    request.facets = {parse_facet("source")};
    Searcher searcher({small.path()}, {});
    const auto before = searcher.search(request);
    fs::resize_file(file_of(small), 100);
    CHECK(shown(searcher.search(request)) == shown(before));
    request.facets = {parse_facet("keyword")};
    const auto cut = shown(searcher.search(request));
    CHECK(cut == shown(Searcher({small.path()}, {}).search(request)));
}

TEST_CASE("sorted by a value, all matches are counted exactly") {
    std::mt19937 random(6);
    SmallCollection small;
    fill(small, random, 1500);
    write_columns(small.path());
    SearchRequest request;
    request.query = "often";
    request.sort = Sort::date;
    const auto result = Searcher({small.path()}, {}).search(request);
    CHECK(result.total.exact);
    CHECK(result.total.estimate == small.database().get_termfreq("often"));
}

} // namespace
} // namespace lacuna::searcher
