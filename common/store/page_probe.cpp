// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_probe.hpp"

#include "common/store/checksum.hpp"

#include <utility>

namespace lacuna {

PageProbe::PageProbe(const PinnedDirectory& directory, const glass::Version& version,
                     PageDigests digests)
    : directory_(&directory), version_(version), digests_(std::move(digests)) {}

std::optional<PageProbe> PageProbe::open(const Collection& collection) {
    const auto version = glass::read_version(glass::version_content(collection.directory()));
    if (!version || version->revision != collection.database().get_revision()) return std::nullopt;
    try {
        auto digests = PageDigests::open(collection.directory(), *version);
        if (!digests || digests->revision() != version->revision) return std::nullopt;
        return PageProbe(collection.directory(), *version, std::move(*digests));
    } catch (const DamagedFile&) {
        return std::nullopt;
    }
}

bool PageProbe::are_postings_sound(std::string_view term, Time until) {
    return is_sound(glass::postlist, glass::posting_keys(term), until);
}

bool PageProbe::is_text_sound(Xapian::docid document, Time until) {
    return is_sound(glass::docdata, glass::document_key(document), until);
}

bool PageProbe::is_sound(std::size_t table, const glass::KeyRange& keys, Time until) {
    const glass::Table& tree = version_.tables.at(table);
    if (!tree.has_tree) return true;
    auto& file = files_.at(table);
    if (!file) {
        auto opened = glass::open_table(*directory_, table, tree.block_size);
        if (!opened) return true; // Deleted since: what Xapian has open is what was examined.
        file.emplace(std::move(*opened));
    }
    return is_sound_below(table, tree.root, tree.levels, keys, until);
}

bool PageProbe::is_sound_below(std::size_t table, std::uint32_t block, unsigned level,
                               const glass::KeyRange& keys, Time until) {
    auto& known = sound_leaves_.at(table);
    if (known.contains(block) || std::chrono::steady_clock::now() >= until) return true;
    const auto bytes = files_.at(table)->read(block);
    if (glass::level_of(bytes) != level || !is_as_written(table, block, bytes))
        return !is_current();
    if (level == 0) {
        known.insert(block);
        return true;
    }
    for (const auto child : glass::children_within(bytes, keys))
        if (!is_sound_below(table, child, level - 1, keys, until)) return false;
    return true;
}

bool PageProbe::is_as_written(std::size_t table, std::uint32_t block,
                              std::span<const std::byte> bytes) {
    try {
        return digests_.find(table, block) == checksum_of(bytes);
    } catch (const DamagedFile&) {
        return true; // Then it is the digests that are damaged, and nothing is known.
    }
}

/// What a writer overwrites is not of this state any more.
bool PageProbe::is_current() const {
    const auto now = glass::read_version(glass::version_content(*directory_));
    return now && now->revision == version_.revision;
}

} // namespace lacuna
