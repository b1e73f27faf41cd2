// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_probe.hpp"

#include "common/store/page_digests_writer.hpp"
#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna {
namespace {

const auto always = std::chrono::steady_clock::time_point::max();
const auto never = std::chrono::steady_clock::time_point::min();

struct Fixture : test::GlassDatabase {
    Fixture() { write_page_digests(path); }

    /// Every byte that is stored somewhere in a table, once damaged.
    template <class Sound>
    [[nodiscard]] int damage_seen(const std::string& name, const Sound& is_sound) const {
        int seen = 0;
        constexpr std::size_t block = 8192;
        for (std::size_t at = block / 2; at < std::filesystem::file_size(file(name)); at += block) {
            flip_bit(name, at);
            const Collection collection = Collection::open(path);
            if (!is_sound(PageProbe::open(collection).value())) ++seen;
            flip_bit(name, at);
        }
        return seen;
    }
};

TEST_CASE_FIXTURE(Fixture, "of a sound collection every text and every word's postings are sound") {
    const Collection collection = Collection::open(path);
    auto probe = PageProbe::open(collection).value();
    for (Xapian::docid document = 1; document <= 200; ++document)
        CHECK(probe.is_text_sound(document, always));
    for (const char* const term : {"common", "press1", "ban199", "absent"})
        CHECK(probe.are_postings_sound(term, always));
}

TEST_CASE_FIXTURE(Fixture, "damage is seen by who needs the block, and by nobody else") {
    // The root and one leaf.
    CHECK(damage_seen("docdata.glass",
                      [](PageProbe probe) { return probe.is_text_sound(100, always); }) == 2);
    CHECK(damage_seen("postlist.glass", [](PageProbe probe) {
              return probe.are_postings_sound("freedom7", always);
          }) == 2);
}

TEST_CASE_FIXTURE(Fixture, "of all texts together damage is seen wherever it is") {
    const auto blocks = static_cast<int>(std::filesystem::file_size(file("docdata.glass")) / 8192);
    CHECK(damage_seen("docdata.glass", [](PageProbe probe) {
              bool are_sound = true;
              for (Xapian::docid document = 1; document <= 200; ++document)
                  are_sound = are_sound && probe.is_text_sound(document, always);
              return are_sound;
          }) == blocks);
}

TEST_CASE_FIXTURE(Fixture, "without time nothing is looked at") {
    CHECK(damage_seen("docdata.glass",
                      [](PageProbe probe) { return probe.is_text_sound(1, never); }) == 0);
}

TEST_CASE_FIXTURE(Fixture, "what a writer overwrote meanwhile is no damage") {
    const Collection collection = Collection::open(path);
    auto probe = PageProbe::open(collection).value();
    for (int commit = 0; commit < 4; ++commit) add(50);
    for (Xapian::docid document = 1; document <= 200; ++document)
        CHECK(probe.is_text_sound(document, always));
}

TEST_CASE_FIXTURE(Fixture, "where digests do not tell of all blocks nothing is probed") {
    add(1);
    CHECK_FALSE(PageProbe::open(Collection::open(path)));
}

TEST_CASE("the text of a document is found under every number it can have") {
    test::Folder folder;
    const std::string path = folder.path("numbers");
    const std::vector<Xapian::docid> numbers{1,        0x7FFF,     0x8000,     0x3FFFFF,
                                             0x400000, 0x1FFFFFFF, 0x20000000, 0xFFFFFFF0};
    {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        database.set_metadata(std::string(schema::version_key), "1.0");
        for (const auto number : numbers) {
            Xapian::Document document;
            std::string data;
            for (Xapian::docid i = 0; i < 4000; ++i)
                data += static_cast<char>((number + i * i * 7919U) >> 5U);
            document.set_data(data);
            database.replace_document(number, document);
        }
        database.commit();
    }
    const PinnedDirectory directory(path);
    const auto table =
        glass::read_version(glass::version_content(directory)).value().tables.at(glass::docdata);
    REQUIRE(table.levels == 1);
    auto file = glass::open_table(directory, glass::docdata, table.block_size).value();
    for (const auto number : numbers) {
        CAPTURE(number);
        const auto key = glass::document_key(number);
        const auto bytes = file.read(table.root);
        const auto leaves = glass::children_within(bytes, key);
        bool is_found = false;
        for (const auto leaf : leaves) {
            const auto content = file.read(leaf);
            const std::string_view text(reinterpret_cast<const char*>(content.data()),
                                        content.size());
            const std::string stored = static_cast<char>(key.low.size()) + key.low;
            is_found = is_found || text.find(stored) != std::string_view::npos;
        }
        CHECK(is_found);
        CHECK(leaves.size() <= 2);
    }
}

} // namespace
} // namespace lacuna
