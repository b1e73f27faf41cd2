// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_examination.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/checksum.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_digests.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <vector>

namespace lacuna {

namespace {

/// One table's blocks against their digests, from the root down.
class TableExamination {
  public:
    TableExamination(glass::TableFile file, std::size_t number)
        : file_(std::move(file)), number_(number) {}

    /// Examines the tree of this state. Of blocks that an earlier call found sound, and that were
    /// not written since, neither they nor what is below is read again.
    void examine(const glass::Version& version, PageDigests& digests) {
        const glass::Table& table = version.tables.at(number_);
        version_ = &version;
        digests_ = &digests;
        damaged_ = 0;
        unknown_ = 0;
        sound_.resize(file_.blocks());
        examine_tree(table.root, table.levels);
        if (version.revision == digests.revision()) examine_free_list(table);
    }
    [[nodiscard]] std::uint64_t damaged() const { return damaged_; }
    [[nodiscard]] std::uint64_t unknown() const { return unknown_; }

  private:
    /// A block that was found sound when it was of this revision is so as long as it is of it.
    [[nodiscard]] bool is_known_sound(std::uint32_t block) const {
        return sound_[block] != 0 && file_.revision_of(block) == sound_[block];
    }

    void examine_tree(std::uint32_t block, unsigned level) {
        if (block >= sound_.size()) {
            ++damaged_;
            return;
        }
        if (is_known_sound(block)) return;
        const auto bytes = file_.read(block);
        // No block that was written is of revision 0.
        if (bytes.empty() || glass::revision_of(bytes) == 0 || glass::level_of(bytes) != level ||
            !is_sound(block, bytes)) {
            ++damaged_;
            return;
        }
        sound_[block] = glass::revision_of(bytes);
        if (level == 0) return;
        for (const auto child : glass::children_of(bytes)) examine_tree(child, level - 1);
    }

    [[nodiscard]] bool is_sound(std::uint32_t block, std::span<const std::byte> bytes) {
        const auto expected = digests_->find(number_, block);
        if (expected && *expected == checksum_of(bytes)) return true;
        const auto revision = glass::revision_of(bytes);
        const bool may_be_newer = revision > digests_->revision() && revision <= version_->revision;
        if (may_be_newer) ++unknown_;
        return may_be_newer;
    }

    void examine_free_list(const glass::Table& table) {
        const auto parts = glass::free_list_of(file_, table);
        for (const auto& [block, checksum] : parts)
            if (digests_->find(number_, block) != checksum) ++damaged_;
        const bool is_cut = table.free_list_end != 0 &&
                            (parts.empty() || parts.back().block != table.last_free_list);
        if (is_cut) ++damaged_;
    }

    glass::TableFile file_;
    std::size_t number_;
    const glass::Version* version_ = nullptr;
    PageDigests* digests_ = nullptr;
    std::vector<std::uint32_t> sound_; ///< the revision of which a block was found sound; or 0
    std::uint64_t damaged_ = 0;
    std::uint64_t unknown_ = 0;
};

/// All tables, again and again until nobody has written meanwhile.
class Examination {
  public:
    Examination(const PinnedDirectory& directory, std::span<const std::size_t> tables)
        : directory_(&directory), wanted_(tables) {}

    PageFindings run() {
        constexpr int most_attempts = 1000;
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            const std::string content = glass::version_content(*directory_);
            const PageFindings findings = examine(content);
            if (findings.is_sound() || glass::version_content(*directory_) == content)
                return findings;
        }
        throw Error(ErrorKind::database, "the collection is written to without end",
                    "examine it when nobody writes");
    }

  private:
    PageFindings examine(const std::string& content) {
        PageFindings findings;
        const auto version = glass::read_version(content);
        if (!version) {
            // Digests are written of what can be read alone.
            findings.is_version_damaged = directory_->has_file(digests::file_name);
            return findings;
        }
        try {
            auto digests = PageDigests::open(*directory_, *version);
            if (digests) examine(*version, *digests, content, findings);
        } catch (const DamagedFile&) {
            findings = {};
            findings.coverage = Coverage::damaged;
        }
        return findings;
    }

    void examine(const glass::Version& version, PageDigests& digests, const std::string& content,
                 PageFindings& findings) {
        const bool is_known = version.revision == digests.revision();
        findings.is_version_damaged = version.revision < digests.revision() ||
                                      (is_known && checksum_of(std::as_bytes(std::span(content))) !=
                                                       digests.version_checksum());
        std::uint64_t unknown = 0;
        for (const auto number : wanted_) {
            if (!version.tables.at(number).has_tree) continue;
            TableExamination* const table = table_of(number, version);
            if (table == nullptr) {
                findings.damaged.at(number) = std::max<std::uint64_t>(1, digests.blocks_of(number));
                continue;
            }
            table->examine(version, digests);
            findings.damaged.at(number) = table->damaged();
            unknown += table->unknown();
        }
        findings.coverage = unknown == 0 ? Coverage::all : Coverage::some;
    }

    /// Null if the table cannot be opened.
    TableExamination* table_of(std::size_t number, const glass::Version& version) {
        auto& table = tables_.at(number);
        if (table) return &*table;
        auto file = glass::open_table(*directory_, number, version.tables.at(number).block_size);
        if (!file) return nullptr;
        return &table.emplace(std::move(*file), number);
    }

    const PinnedDirectory* directory_;
    std::span<const std::size_t> wanted_;
    std::array<std::optional<TableExamination>, glass::table_files.size()> tables_;
};

} // namespace

bool PageFindings::is_sound() const {
    return !is_version_damaged &&
           std::all_of(damaged.begin(), damaged.end(), [](auto blocks) { return blocks == 0; });
}

std::string PageFindings::sentence() const {
    std::string text = is_version_damaged ? "iamglass is not what was written" : "";
    for (std::size_t number = 0; number < damaged.size(); ++number)
        if (damaged.at(number) > 0)
            text += fmt::format(
                "{}{} of {} {} not what was written", text.empty() ? "" : "; ",
                damaged.at(number) == 1 ? "1 block" : fmt::format("{} blocks", damaged.at(number)),
                glass::table_files.at(number), damaged.at(number) == 1 ? "is" : "are");
    return text;
}

PageFindings examine_pages(const PinnedDirectory& directory, std::span<const std::size_t> tables) {
    return Examination(directory, tables).run();
}

PageFindings require_sound_pages(const PinnedDirectory& directory, const std::string& shown_path,
                                 std::span<const std::size_t> tables) {
    const PageFindings findings = examine_pages(directory, tables);
    if (findings.is_sound()) return findings;
    throw Error(ErrorKind::database,
                fmt::format("{} is damaged: {}; it is left as it is", printable_path(shown_path),
                            findings.sentence()),
                "lacuna-index rebuild makes it anew from sound articles; with --force, from those "
                "that are left");
}

} // namespace lacuna
