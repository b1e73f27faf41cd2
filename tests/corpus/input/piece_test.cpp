// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive of inputs in several formats is: a cutter whose pieces name their own.
#include "corpus/input/piece.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

namespace lacuna::corpus {
namespace {

/// Members parted by a line "=== FORMAT ADDRESS", each cut by its own format.
class Members final : public Cutter {
  public:
    Members(std::unique_ptr<ByteSource> source, const CutContext& context)
        : rest_(read_all(*source)), context_(context) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (!member_ || !(cut_ = member_->next()))
            if (!begin_member()) return std::nullopt;
        if (auto* const piece = std::get_if<Piece>(&*cut_)) {
            if (piece->format == nullptr) piece->format = format_;
            piece->place = piece->place.empty() ? address_ : address_ + ": " + piece->place;
            piece->url = address_;
        }
        return std::move(cut_);
    }

  private:
    bool begin_member() {
        if (!rest_.starts_with("=== ")) return false;
        const auto blank = rest_.find(' ', 4);
        const auto line_end = rest_.find('\n');
        format_ = find_format(rest_.substr(4, blank - 4));
        address_ = rest_.substr(blank + 1, line_end - blank - 1);
        const auto end = std::min(rest_.find("=== ", line_end), rest_.size());
        member_ =
            format_->cut(string_source(rest_.substr(line_end + 1, end - line_end - 1)), context_);
        rest_.erase(0, end);
        return true;
    }

    std::string rest_;
    CutContext context_;
    const Format* format_ = nullptr;
    std::string address_;
    std::unique_ptr<Cutter> member_;
    std::optional<Cut> cut_;
};

constexpr Format archive{
    "members",
    "application/x-members",
    "members",
    "for this test",
    [](std::string_view) { return Recognised::no; },
    [](std::unique_ptr<ByteSource> source, const CutContext& context) -> std::unique_ptr<Cutter> {
        return std::make_unique<Members>(std::move(source), context);
    },
    nullptr};

const std::string members = "=== html http://a.example/1\n"
                            "<html><head><title>Page</title></head><body><article><p>The ministry "
                            "ordered providers to block the site on Monday.</p></article></body>\n"
                            "=== jsonl http://a.example/2\n"
                            "{\"title\":\"One\"}\nbad\n{\"title\":\"Two\"}\n"
                            "=== text http://a.example/3\nPlain\n\nSome words of a text.\n";

TEST_CASE("the pieces of an archive are made by the formats of its members") {
    const ReadOptions options;
    const auto reading =
        read_as(archive, string_source(members), {&options, members.size(), nullptr});
    REQUIRE(reading.articles.size() == 4);
    CHECK(reading.articles[0].title() == "Page");
    CHECK(reading.articles[2].title() == "Two");
    CHECK(reading.articles[2].position == 3);
    CHECK(reading.articles[3].title() == "Plain");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "http://a.example/2: line 2");
}

TEST_CASE("an article of an archive has the format and the address of its member") {
    const ReadOptions options;
    const Maker maker(options);
    InputFile file;
    file.path = "a.members";
    InputCutter cutter(string_source(members), archive, {&options, members.size(), nullptr});
    std::vector<Article> articles;
    while (auto cut = cutter.next())
        for (const auto& result : maker.make(std::move(*cut), file))
            if (const auto* const article = article_in(result)) articles.push_back(*article);
    REQUIRE(articles.size() == 4);
    CHECK(articles[0].first(FieldId::format) == "text/html");
    CHECK(articles[1].first(FieldId::format) == "application/jsonl");
    CHECK(articles[1].first(FieldId::url) == "http://a.example/2");
    CHECK(articles[3].first(FieldId::file) == "a.members");
}

} // namespace
} // namespace lacuna::corpus
